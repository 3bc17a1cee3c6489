import type { Database, Statement } from 'better-sqlite3';
import type { Build } from '../../build';
import type { Folded, Known, Value } from '../../fold';
import type { AnyProjection } from '../../projection';
import { endedRow, knownOf, standingRow, unknown, type StoredVersion } from '../../table-rows';
import { endedColumns, namesOf, standingColumns, whenTaken, type TableColumn } from '../../tables';

/** The prepared statements of one build. SQLite is quickest with one prepared statement per row. */
export class SqliteTables {
  private readonly one: Statement<[string], StoredVersion>;
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
    this.upsert = db.prepare<[Value[]]>(
      `${insertInto(table, standingColumns(projection))} ${whenTaken(projection)}`,
    );
    this.remove = db.prepare(`delete from ${table} where key = ?`);
    const hasHistory = projection.history === 'versions';
    const history = `${table}_history`;
    this.end = hasHistory ? db.prepare<[Value[]]>(insertInto(history, endedColumns(projection))) : null;
    this.lastEnd = hasHistory
      ? db.prepare(`select valid_to from ${history} where key = ? order by from_position desc limit 1`)
      : null;
  }

  known(key: string): Known {
    if (this.projection.history === 'insert-only') return unknown;
    const stored = this.one.get(key);
    return stored
      ? knownOf(key, stored)
      : { standing: null, notBefore: this.lastEnd?.get(key)?.valid_to ?? 0 };
  }

  write({ current, removed, closed }: Folded): void {
    for (const version of closed) this.end?.run(endedRow(version));
    for (const version of current) this.upsert.run(standingRow(version));
    for (const key of removed) this.remove.run(key);
  }
}

const insertInto = (table: string, columns: readonly TableColumn[]): string =>
  `insert into ${table} (${namesOf(columns).join(', ')}) values (${columns.map(() => '?').join(', ')})`;
