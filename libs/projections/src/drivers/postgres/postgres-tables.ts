import type { Pool, PoolClient } from 'pg';
import type { Build } from '../../build';
import type { Folded, Known, Value } from '../../fold';
import type { AnyProjection } from '../../projection';
import { endedRow, knownOf, standingRow, unknown, type StoredVersion } from '../../table-rows';
import { endedColumns, namesOf, standingColumns, whenTaken, type TableColumn } from '../../tables';

type Found = { asked: string; last_end: number | null } & (StoredVersion | Record<keyof StoredVersion, null>);

/** The statements of one build. PostgreSQL is quickest with one array for each column of many rows. */
export class PostgresTables {
  private readonly standing: readonly TableColumn[];
  private readonly ended: readonly TableColumn[];

  constructor(
    private readonly table: Build['table'],
    private readonly projection: AnyProjection,
  ) {
    this.standing = standingColumns(projection);
    this.ended = endedColumns(projection);
  }

  async known(pool: Pool, keys: readonly string[]): Promise<Map<string, Known>> {
    if (this.projection.history === 'insert-only') return new Map(keys.map((key) => [key, unknown]));
    if (keys.length === 0) return new Map();
    const lastEnd = this.projection.history === 'versions' ? this.lastEnd : 'null';
    const { rows } = await pool.query<Found>(
      `select asked, from_position, valid_from, doc, case when key is null then ${lastEnd} end as last_end
         from unnest($1::text[]) as asked left join ${this.table} on key = asked`,
      [keys],
    );
    return new Map(
      rows.map((found) => [
        found.asked,
        found.doc === null ? { standing: null, notBefore: found.last_end ?? 0 } : knownOf(found.asked, found),
      ]),
    );
  }

  async write(client: PoolClient, { current, removed, closed }: Folded): Promise<void> {
    const { table, standing, ended } = this;
    if (closed.length > 0)
      await client.query(insertInto(`${table}_history`, ended), arraysOf(ended, closed.map(endedRow)));
    if (current.length > 0)
      await client.query(
        `${insertInto(table, standing)} ${whenTaken(this.projection)}`,
        arraysOf(standing, current.map(standingRow)),
      );
    if (removed.length > 0) await client.query(`delete from ${table} where key = any($1::text[])`, [removed]);
  }

  private get lastEnd(): string {
    return `(select valid_to from ${this.table}_history as version
      where version.key = asked order by version.from_position desc limit 1)`;
  }
}

const arrayTypes = { text: 'text[]', integer: 'bigint[]' } as const;

const insertInto = (table: string, columns: readonly TableColumn[]): string => {
  const arrays = columns.map(({ type }, place) => `$${place + 1}::${arrayTypes[type]}`);
  return `insert into ${table} (${namesOf(columns).join(', ')}) select * from unnest(${arrays.join(', ')})`;
};

const arraysOf = (columns: readonly TableColumn[], rows: readonly Value[][]): Value[][] =>
  columns.map((_, place) => rows.map((row) => row[place] ?? null));
