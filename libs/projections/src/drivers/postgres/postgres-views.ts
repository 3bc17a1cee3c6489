import type { Pool, PoolClient } from 'pg';
import { viewOf, type Build } from '../../build';
import type { AnyProjection } from '../../projection';
import { namesOf, viewsOf } from '../../tables';
import * as postgres from './postgres-schema';

type Shown = { build: Build; projection: AnyProjection };

/** Queries read this build, by the columns that its projection declares. */
export const makeViews = async (client: PoolClient, shown: Shown): Promise<void> =>
  make(client, shown, { existing: await existing(client, shown), keeping: false });

/** The views as they are have all columns that the projection declares. Making them anew keeps everybody waiting. */
export const completeViews = async (
  client: PoolClient,
  shown: Shown,
  beforeMaking: () => Promise<void>,
): Promise<void> => {
  const found = await existing(client, shown);
  const views = viewsOf(shown.build, shown.projection, found.has(`${shown.build.table}_history`));
  const isComplete = views.every(({ name, columns }) =>
    namesOf(columns).every((column) => found.get(name)?.has(column)),
  );
  if (isComplete) return;
  await beforeMaking();
  await make(client, shown, { existing: found, keeping: true });
};

/**
 * What was filled just now is else asked without anything known about it, until the server looks by itself. It is no
 * matter if that fails.
 */
export const tidy = async (pool: Pool, { table }: Build): Promise<void> => {
  const tables = await columnsOf(pool, [table, `${table}_history`]).catch(() => new Map<string, unknown>());
  for (const name of tables.keys()) await pool.query(`vacuum (analyze) ${name}`).catch(() => undefined);
};

const make = async (
  client: PoolClient,
  { build, projection }: Shown,
  how: Parameters<typeof postgres.viewsOf>[2],
): Promise<void> => {
  for (const statement of postgres.viewsOf(build, projection, how)) await client.query(statement);
};

const existing = (
  client: PoolClient,
  { build: { table }, projection }: Shown,
): Promise<postgres.Existing> => {
  const view = viewOf(projection);
  return columnsOf(client, [table, `${table}_history`, view, `${view}_history`]);
};

const columnsOf = async (
  client: Pool | PoolClient,
  tables: readonly string[],
): Promise<postgres.Existing> => {
  const { rows } = await client.query<{ table: string; column: string; is_integer: boolean }>(
    `select relname::text as "table", attname::text as "column", atttypid = 'bigint'::regtype as is_integer
       from pg_attribute join pg_class on pg_class.oid = attrelid
       where relnamespace = $1::regnamespace and relname = any($2::text[]) and attnum > 0 and not attisdropped
       order by attnum`,
    [postgres.schema, tables],
  );
  const columns = new Map<string, Map<string, 'integer' | 'text'>>();
  for (const { table, column, is_integer } of rows) {
    const known = columns.get(table) ?? new Map<string, 'integer' | 'text'>();
    columns.set(table, known.set(column, is_integer ? 'integer' : 'text'));
  }
  return columns;
};
