import 'reflect-metadata';
import { openLogReader } from '@gatehouse/event-store';
import { openReadWriter, serveProjections } from '@gatehouse/projections';
import { projections, upcasts } from '@gatehouse/product';
import { parentPort, workerData } from 'node:worker_threads';
import { giveBackMemory } from './give-back-memory';
import { openTraces } from './tracing/open-traces';
import { FollowedLog } from './watching/followed-log';

/** What the thread is started with. */
export type ProjectionsWork = { events: string; reads: string; isTraced: boolean };

/** Keeps the read models up in a thread of its own, so that catching up never delays a request. */
const { events, reads, isTraced } = workerData as ProjectionsWork; // own-reads.ts starts it with that
giveBackMemory();
// The main thread sends to the same collector, and says if that cannot be reached.
const traces = isTraced ? await openTraces({ service: 'gatehouse', onTrouble: () => undefined }) : null;
const log = await openLogReader(events, { upcasts });
if (parentPort)
  await serveProjections(parentPort, {
    log: traces ? new FollowedLog(log, { follower: 'read models', watch: traces }) : log,
    reads: await openReadWriter(reads),
    projections,
  });
if (traces) {
  await traces.close();
  // Whatever still tries to reach a collector that is away would keep the thread.
  process.exit();
}
