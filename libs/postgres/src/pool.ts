import { Pool, TypeOverrides, types, type PoolClient, type PoolConfig } from 'pg';
import { saidPlainly } from './away';

export type PoolOptions = {
  /** Whose tables a name means; created if it is missing. */
  schema: string;
  /** Connections at most; 10 unless told otherwise. */
  most?: number;
  /** Commits are answered before they are on disk: for what can be made again, checkpoint included. */
  isRelaxed?: boolean;
  /** Only asks: nothing can be written, and a transaction sees one state of everything. */
  isReadOnly?: boolean;
  /** After so long a server has vanished that does not answer; half a minute unless told otherwise. */
  longestQueryMs?: number;
};

/** Whether a connection string names a PostgreSQL. */
export const isPostgres = (connection: string): boolean => /^postgres(ql)?:\/\//.test(connection);

/** Connections to one schema of a PostgreSQL, made when they are needed and again when they were lost. */
export const openPool = (
  connection: string,
  { schema, most = 10, longestQueryMs = 30_000, ...asked }: PoolOptions,
): Pool => {
  const options = [
    `search_path=${schema}`,
    'jit=off', // compiling takes longer than any query of ours
    ...(asked.isRelaxed ? ['synchronous_commit=off'] : []),
    ...(asked.isReadOnly ? readOnly : []),
  ];
  const pool = new Pool({
    ...settingsOf(connection),
    max: most,
    query_timeout: longestQueryMs,
    options: options.map((option) => `-c ${option}`).join(' '),
  });
  // Whoever uses a connection that dies is told by its query, and one that nobody uses is replaced.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};

const readOnly = [
  'default_transaction_read_only=on',
  'default_transaction_isolation=repeatable\\ read', // a space would end the setting, hence the backslash
  'max_parallel_workers_per_gather=0', // what helps one query takes longer to start than our queries run
  'random_page_cost=1.1', // as of disks that do not turn
];

/** How every connection of ours is made: bounded in time, and numbers as numbers. */
export const settingsOf = (connection: string): PoolConfig => ({
  connectionString: connection,
  connectionTimeoutMillis: 3_000,
  keepAlive: true,
  application_name: 'gatehouse',
  types: numbers,
});

/**
 * Makes the schema and whatever `work` adds to it; processes that start together do so one after the other. It is on
 * disk before anybody is answered, whatever the pool relaxes: rows can be made again, but nobody makes a schema again.
 */
export const prepareSchema = async (
  pool: Pool,
  schema: string,
  work: (client: PoolClient) => Promise<void> = () => Promise.resolve(),
): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query('set local synchronous_commit = on');
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [`gatehouse/${schema}`]);
    await client.query(`create schema if not exists ${schema}`);
    await work(client);
  });

/** All of it or nothing, on one connection; a server that is away is said in words. */
export const inTransaction = async <Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> => {
  const client = await pool.connect().catch((error: unknown) => {
    throw saidPlainly(error);
  });
  let isBroken = false;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    isBroken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    throw saidPlainly(error);
  } finally {
    client.release(isBroken);
  }
};

// Positions and counts are safe integers; as texts they would sort and compare as texts.
const numbers = new TypeOverrides();
for (const type of [types.builtins.INT8, types.builtins.NUMERIC]) numbers.setTypeParser(type, Number);
