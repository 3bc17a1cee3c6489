import type { Lease } from '@gatehouse/leases';
import { openSqliteReader, openSqliteWriter } from './drivers/sqlite/sqlite-reads';
import type { RebuildRequests } from './drivers/postgres/rebuild-requests';
import type { Hub } from './hub';
import type { AnyProjection } from './projection';
import { ReadStore } from './read-store';
import type { ReadWriter } from './read-writer';

type Queries = { hub: Hub; projections?: readonly AnyProjection[] };
type Driver = {
  reader: (connection: string, queries: Queries) => Promise<ReadStore> | ReadStore;
  writer: (connection: string, lease: Lease | null) => Promise<ReadWriter> | ReadWriter;
};

const sqlite: Driver = {
  reader: (connection, { hub, ...options }) =>
    new ReadStore(openSqliteReader(pathIn(connection)), hub, options),
  writer: (connection) => openSqliteWriter(pathIn(connection)),
};

// Loaded when it is asked for: an embedded Gatehouse pays nothing for it.
const postgres: Driver = {
  reader: async (connection, { hub, projections }) =>
    (await import('./drivers/postgres/postgres-reads')).openPostgresReads(connection, hub, projections),
  writer: async (connection, lease) =>
    (await import('./drivers/postgres/postgres-reads')).openPostgresWriter(connection, lease),
};

/** One line for each engine that read models can be kept in, by the scheme of its connection strings. */
const drivers: Readonly<Record<string, Driver>> = { sqlite, postgres, postgresql: postgres };

/**
 * Opens `sqlite:<path>` or `postgres://…` for queries. On PostgreSQL the named projections can be asked at once, empty
 * until somebody builds them, and the hub hears what any process stores; SQLite needs a writer to have made its file.
 */
export const openReadStore = async (
  connection: string,
  hub: Hub,
  options: { projections?: readonly AnyProjection[] } = {},
): Promise<ReadStore> => driverOf(connection).reader(connection, { hub, ...options });

/**
 * Opens `sqlite:<path>`, which one at a time writes, or `postgres://…`, where several do. With a lease nothing is
 * written that somebody else has the right to by then.
 */
export const openReadWriter = async (
  connection: string,
  { lease = null }: { lease?: Lease | null } = {},
): Promise<ReadWriter> => driverOf(connection).writer(connection, lease);

/** How processes that share a PostgreSQL ask each other to build a read model again. */
export const openRebuildRequests = async (connection: string): Promise<RebuildRequests> =>
  (await import('./drivers/postgres/rebuild-requests')).RebuildRequests.open(connection);

const pathIn = (connection: string): string => connection.slice('sqlite:'.length);

const driverOf = (connection: string): Driver => {
  const [, scheme = ''] = /^([a-z]+):./s.exec(connection) ?? [];
  const driver = Object.hasOwn(drivers, scheme) ? drivers[scheme] : undefined;
  if (driver) return driver;
  // What stands after the scheme may hold a password.
  const named = scheme ? `in "${scheme}:"` : 'in what this connection string names';
  throw new Error(
    `Read models cannot be kept ${named}. Give sqlite:<path>, as in sqlite:.data/reads.db, or postgres://<server>/<database>.`,
  );
};
