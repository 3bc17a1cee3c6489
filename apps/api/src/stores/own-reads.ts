import type { EventStore } from '@gatehouse/event-store';
import { Hub, openReadStore, ProjectionWorker } from '@gatehouse/projections';
import type { Configuration } from '@gatehouse/server-kit';
import { Logger } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import type { ProjectionsWork } from '../projections.worker';
import type { Reads } from './stores';

/** Read models in a file of this process, kept up by a thread of its own. */
export const openOwnReads = async (
  { events, reads, isTraced }: Pick<Configuration, 'events' | 'reads' | 'isTraced'>,
  log: EventStore,
): Promise<Reads> => {
  const hub = new Hub();
  const projector = await startProjector(hub, { events, reads, isTraced });
  const store = await openReadStore(reads, hub);
  const following = new AbortController();
  const followed = tellOfGrowth(log, projector, following.signal);
  return {
    reads: store,
    rebuilder: projector,
    close: async () => {
      following.abort();
      await followed;
      await projector.stop();
      await store.close();
    },
  };
};

const startProjector = async (hub: Hub, workerData: ProjectionsWork) => {
  const worker = new Worker(new URL('./projections.worker.js', import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb },
  });
  const projector = new ProjectionWorker(worker, { hub, onTrouble: (error) => logger.error(error) });
  await projector.start();
  return projector;
};

// Folding leaves much behind and keeps little; the usual 200 MB of room for it buy no speed.
const maxYoungGenerationSizeMb = 48;

/** The worker reads the same file from its own connection and cannot see a commit by itself. */
const tellOfGrowth = async (log: EventStore, projector: ProjectionWorker, signal: AbortSignal) => {
  // Of no type: only how far the log has grown, without reading what was appended.
  for await (const { upTo } of log.follow(await log.head(), signal, { types: [] })) projector.poke(upTo);
};

const logger = new Logger('projections');
