import { KurrentDbEventStore } from './drivers/kurrentdb';
import { KurrentDbLogReader } from './drivers/kurrentdb-reader';
import { MemoryEventStore } from './drivers/memory';
import { SqliteEventStore } from './drivers/sqlite';
import { SqliteLogReader } from './drivers/sqlite-reader';
import type { EventStore } from './event-store';
import { promised } from './promised';
import type { StoreOptions } from './store-options';

/** A log that only reads, beside the one that writes; `poke` tells it that the log has grown. */
export type LogReader = EventStore & { poke(position: number): void };

type Driver = {
  open(place: string, options: StoreOptions): EventStore | Promise<EventStore>;
  openForReading?(place: string, options: StoreOptions): LogReader | Promise<LogReader>;
};

const kurrentdb = (scheme: string): Driver => ({
  open: (place, options) => KurrentDbEventStore.open(`${scheme}:${place}`, options),
  openForReading: (place, options) => KurrentDbLogReader.open(`${scheme}:${place}`, options),
});

const kurrentdbSchemes = ['kurrentdb', 'kurrent', 'kdb', 'esdb'].flatMap((scheme) => [
  scheme,
  `${scheme}+discover`,
]);

/** The drivers by the scheme of their connection string: `sqlite:./data/events.db`, `memory:`. */
const drivers: Readonly<Record<string, Driver>> = {
  sqlite: {
    open: (path, options) => SqliteEventStore.open(path, options),
    openForReading: (path, options) => SqliteLogReader.open(path, options),
  },
  memory: { open: (_place, options) => new MemoryEventStore(options) },
  ...Object.fromEntries(kurrentdbSchemes.map((scheme) => [scheme, kurrentdb(scheme)])),
};

/** The one writer of a log in this process. */
export const openEventStore = (connection: string, options: StoreOptions = {}): Promise<EventStore> =>
  promised(() => {
    const { driver, place } = driverOf(connection);
    return driver.open(place, options);
  });

/** The same log for a worker thread or a command beside the server. */
export const openLogReader = (connection: string, options: StoreOptions = {}): Promise<LogReader> =>
  promised(() => {
    const { driver, scheme, place } = driverOf(connection);
    if (!driver.openForReading) throw new Error(`A log at ${scheme}: cannot be read from beside its writer.`);
    return driver.openForReading(place, options);
  });

const driverOf = (connection: string) => {
  const [, scheme = '', place = ''] = /^([a-z+]+):(.*)$/s.exec(connection) ?? [];
  const driver = Object.hasOwn(drivers, scheme) ? drivers[scheme] : undefined;
  if (driver) return { driver, scheme, place };
  // What stands after the scheme may hold a password.
  throw new Error(
    `There is no event store for ${scheme ? `"${scheme}:"` : 'this connection string'}; write one of sqlite:, memory:, kurrentdb:.`,
  );
};
