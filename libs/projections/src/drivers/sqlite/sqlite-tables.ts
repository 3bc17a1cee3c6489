import type { Database, Statement } from 'better-sqlite3';
import type { Build } from '../../build';
import type { Closed, Folded, Known, Sealed, Value } from '../../fold';
import { nodeOf } from '../../interval-tree';
import type { AnyProjection } from '../../projection';
import { columnsOf, historyColumnsOf } from './sqlite-schema';

type Stored = { from_position: number; valid_from: number; doc: string };

/** The prepared statements of one build. SQLite is quickest with one prepared statement per row. */
export class SqliteTables {
  private readonly one: Statement<[string], Stored>;
  private readonly upsert: Statement<[Value[]]>;
  private readonly remove: Statement<[string]>;
  private readonly end: Statement<[Value[]]> | null;
  private readonly lastEnd: Statement<[string], { valid_to: number }> | null;

  constructor(
    db: Database,
    { table }: Build,
    private readonly projection: AnyProjection,
  ) {
    this.one = db.prepare(`select from_position, valid_from, doc from ${table} where key = ?`);
    this.upsert = db.prepare<[Value[]]>(insertInto(table, columnsOf(projection)) + whenTaken(projection));
    this.remove = db.prepare(`delete from ${table} where key = ?`);
    const hasHistory = projection.history === 'versions';
    const history = `${table}_history`;
    this.end = hasHistory ? db.prepare<[Value[]]>(insertInto(history, historyColumnsOf(projection))) : null;
    this.lastEnd = hasHistory
      ? db.prepare(`select valid_to from ${history} where key = ? order by from_position desc limit 1`)
      : null;
  }

  known(key: string): Known {
    // A row of an insert-only projection begins once; if it is there already, the insert leaves it alone.
    if (this.projection.history === 'insert-only') return unknown;
    const stored = this.one.get(key);
    if (!stored) return { standing: null, notBefore: this.lastEnd?.get(key)?.valid_to ?? 0 };
    const { from_position: from, valid_from: validFrom, doc } = stored;
    return { standing: { key, from, validFrom, row: JSON.parse(doc) }, notBefore: validFrom };
  }

  write({ current, removed, closed }: Folded): void {
    for (const version of closed) this.end?.run(closedRow(version));
    for (const version of current) this.upsert.run(row(version));
    for (const key of removed) this.remove.run(key);
  }
}

const unknown: Known = { standing: null, notBefore: 0 };

const row = ({ key, from, validFrom, values, doc }: Sealed): Value[] => [
  key,
  from,
  validFrom,
  ...values,
  doc,
];

const closedRow = ({ key, from, validFrom, to, validTo, values, doc }: Sealed<Closed>): Value[] => [
  key,
  from,
  validFrom,
  to,
  validTo,
  nodeOf(from, to),
  nodeOf(validFrom, validTo),
  ...values,
  doc,
];

const insertInto = (table: string, columns: readonly string[]): string =>
  `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;

const whenTaken = (projection: AnyProjection): string => {
  if (projection.history === 'insert-only') return ' on conflict (key) do nothing';
  const [, ...rest] = columnsOf(projection);
  return ` on conflict (key) do update set ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}`;
};
