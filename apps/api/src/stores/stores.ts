import { EventStore, openEventStore } from '@gatehouse/event-store';
import { FileStore, OperationalStore } from '@gatehouse/operational-store';
import { migrations } from '@gatehouse/product';
import { Hub, openReadStore, ProjectionWorker, ReadStore } from '@gatehouse/projections';
import type { Configuration } from '@gatehouse/server-kit';
import { Logger } from '@nestjs/common';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Everything that is kept, open. */
export type Stores = {
  log: EventStore;
  reads: ReadStore;
  operational: OperationalStore;
  files: FileStore;
  projector: ProjectionWorker;
  close(): Promise<void>;
};

/** Opens the log first: whoever holds it holds the rest. */
export const openStores = async ({ data, events, reads }: Configuration): Promise<Stores> => {
  await mkdir(data, { recursive: true });
  const log = await openEventStore(events);
  try {
    const operational = await OperationalStore.open(join(data, 'operational.db'), migrations);
    const { hub, projector } = await startProjector({ events, reads });
    const readStore = openReadStore(reads, hub);
    const following = new AbortController();
    const followed = tellOfGrowth(log, projector, following.signal);
    return {
      log,
      reads: readStore,
      operational,
      files: new FileStore(join(data, 'files')),
      projector,
      close: async () => {
        following.abort();
        await followed;
        await projector.stop();
        await readStore.close();
        await operational.close();
        await log.close();
      },
    };
  } catch (error) {
    await log.close();
    throw error;
  }
};

const startProjector = async (workerData: { events: string; reads: string }) => {
  const hub = new Hub();
  const worker = new Worker(new URL('./projections.worker.js', import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb },
  });
  const projector = new ProjectionWorker(worker, { hub, onTrouble: (error) => logger.error(error) });
  await projector.start();
  return { hub, projector };
};

// Folding leaves much behind and keeps little; the usual 200 MB of room for it buy no speed.
const maxYoungGenerationSizeMb = 48;

/** The worker reads the same file from its own connection and cannot see a commit by itself. */
const tellOfGrowth = async (log: EventStore, projector: ProjectionWorker, signal: AbortSignal) => {
  // Of no type: only how far the log has grown, without reading what was appended.
  for await (const { upTo } of log.follow(await log.head(), signal, { types: [] })) projector.poke(upTo);
};

const logger = new Logger('projections');
