import type { Pool, PoolClient } from 'pg';
import type { Build } from '../../build';
import { buildOf, everyBuild, type RegisteredBuild } from '../../registered-build';

export const allBuilds = async (pool: Pool): Promise<Build[]> =>
  (await pool.query<RegisteredBuild>(everyBuild)).rows.map(buildOf);

/** Somebody has made builds of the same projection since this one was thought of. */
export const isOutdated = async (client: PoolClient, { projection, generation }: Build): Promise<boolean> => {
  const newer = 'select 1 from projection_build where projection = $1 and generation >= $2';
  return (await client.query(newer, [projection, generation])).rows.length > 0;
};

export const add = async (client: PoolClient, { isComplete, ...build }: Build): Promise<void> => {
  await client.query(
    `insert into projection_build
       (table_name, projection, version, generation, shape, position, state, is_complete, error)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[build.table, build.projection, build.version, build.generation, build.shape],
      ...[build.position, build.state, Number(isComplete), build.error],
    ],
  );
};

export const update = async (client: PoolClient, { isComplete, ...build }: Build): Promise<void> => {
  await client.query(
    `update projection_build set position = $2, state = $3, is_complete = $4, error = $5 where table_name = $1`,
    [build.table, build.position, build.state, Number(isComplete), build.error],
  );
};

export const retireLive = async (client: PoolClient, projection: string): Promise<void> => {
  const retire = "update projection_build set state = 'retired' where projection = $1 and state = 'live'";
  await client.query(retire, [projection]);
};

/** Whether queries read it; if so, until the end of the transaction. */
export const isLive = async (client: PoolClient, { table }: Build): Promise<boolean> => {
  const live = "select 1 from projection_build where table_name = $1 and state = 'live' for share";
  return (await client.query(live, [table])).rowCount === 1;
};

/** False where it is gone, or has become another than it was. */
export const remove = async (client: PoolClient, { table, state }: Build): Promise<boolean> => {
  const removing = 'delete from projection_build where table_name = $1 and state = $2';
  return (await client.query(removing, [table, state])).rowCount === 1;
};

/** Locks the builds, and names the first that does not stand where it is said to. */
export const firstMoved = async (
  client: PoolClient,
  builds: readonly Build[],
): Promise<Build | undefined> => {
  const { rows } = await client.query<Pick<RegisteredBuild, 'table_name' | 'position' | 'state'>>(
    `select table_name, position, state from projection_build
       where table_name = any($1::text[]) order by table_name for update`,
    [builds.map(({ table }) => table)],
  );
  const held = new Map(rows.map((row) => [row.table_name, row]));
  return builds.find(({ table, position, state }) => {
    const found = held.get(table);
    return found?.position !== position || found.state !== state;
  });
};
