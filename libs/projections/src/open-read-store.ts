import type { Kysely } from 'kysely';
import { openSqliteReader, openSqliteWriter } from './drivers/sqlite/sqlite-reads';
import type { Hub } from './hub';
import { ReadStore } from './read-store';
import type { ReadWriter } from './read-writer';

type Driver = { reader: (place: string) => Kysely<unknown>; writer: (place: string) => ReadWriter };

/** One line for each engine that read models can be kept in. */
const drivers: Readonly<Record<string, Driver>> = {
  sqlite: { reader: openSqliteReader, writer: openSqliteWriter },
};

/** Opens `sqlite:<path>` for queries, once a writer has made it. */
export const openReadStore = (connection: string, hub: Hub): ReadStore => {
  const { driver, place } = driverOf(connection);
  return new ReadStore(driver.reader(place), hub);
};

/** Opens `sqlite:<path>` to be written; one at a time. */
export const openReadWriter = (connection: string): ReadWriter => {
  const { driver, place } = driverOf(connection);
  return driver.writer(place);
};

const driverOf = (connection: string): { driver: Driver; place: string } => {
  const [, scheme = '', place = ''] = /^([a-z+]+):(.+)$/.exec(connection) ?? [];
  const driver = drivers[scheme];
  if (driver) return { driver, place };
  const known = Object.keys(drivers).join(', ');
  throw new Error(
    `Read models cannot be kept in "${connection}". Give one of: ${known}, as in sqlite:.data/reads.db.`,
  );
};
