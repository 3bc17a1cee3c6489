import { openEventStore, type EventStore } from '@gatehouse/event-store';
import { openLeases, type Leases } from '@gatehouse/leases';
import { openFileStore, OperationalStore, type FileStore } from '@gatehouse/operational-store';
import { migrations, upcasts } from '@gatehouse/product';
import type { ReadStore } from '@gatehouse/projections';
import type { Configuration, Rebuilder } from '@gatehouse/server-kit';
import { Logger } from '@nestjs/common';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Watching } from '../watching/watching';
import { beginLog } from './begin-log';
import { openOwnReads } from './own-reads';
import { openSharedReads } from './shared-reads';

/** Everything that is kept, open. */
export type Stores = {
  log: EventStore;
  reads: ReadStore;
  operational: OperationalStore;
  files: FileStore;
  leases: Leases;
  rebuilder: Rebuilder;
  watching: Watching;
  close(): Promise<void>;
};

/** The read models to ask, and whoever builds them again. */
export type Reads = { reads: ReadStore; rebuilder: Rebuilder; close(): Promise<void> };

/** Opens the log first: whoever holds it holds the rest. What stands behind the ports, connection strings decide. */
export const openStores = async (configuration: Configuration): Promise<Stores> => {
  const { data, events, reads, operational } = configuration;
  const opened: { close(): Promise<void> }[] = [];
  const keep = <Store extends { close(): Promise<void> }>(store: Store): Store => {
    opened.unshift(store);
    return store;
  };
  const close = async () => {
    for (const store of opened.splice(0)) await store.close();
  };
  await mkdir(data, { recursive: true });
  try {
    const watching = keep(await Watching.open(configuration));
    // What a log tells of its server is for whoever runs it to know, whatever else is logged.
    const log = watching.log(
      keep(await openEventStore(events, { upcasts, tell: (word) => logger.warn(word) })),
    );
    const rest = {
      operational: keep(await OperationalStore.open(operational, migrations)),
      files: keep(await openFileStore(operational, join(data, 'files'))),
      leases: watching.leases(
        keep(await openLeases(reads, { onTrouble: (error) => logger.warn(String(error)) })),
      ),
    };
    // Before anybody folds, reacts or serves: what an empty log begins with.
    await beginLog({ log, ...rest }, configuration);
    const { reads: readStore, rebuilder } = keep(await openReads(configuration, log));
    return { log, ...rest, reads: readStore, rebuilder, watching, close };
  } catch (error) {
    await close();
    throw error;
  }
};

const openReads = (configuration: Configuration, log: EventStore): Promise<Reads> =>
  configuration.isShared ? openSharedReads(configuration) : openOwnReads(configuration, log);

const logger = new Logger('stores');
