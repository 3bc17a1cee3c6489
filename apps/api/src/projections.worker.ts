import 'reflect-metadata';
import { openLogReader } from '@gatehouse/event-store';
import { openReadWriter, serveProjections } from '@gatehouse/projections';
import { projections } from '@gatehouse/product';
import { parentPort, workerData } from 'node:worker_threads';
import { giveBackMemory } from './give-back-memory';

/** Keeps the read models up in a thread of its own, so that catching up never delays a request. */
const { events, reads } = workerData as { events: string; reads: string }; // what stores.ts starts it with
giveBackMemory();
if (parentPort)
  await serveProjections(parentPort, {
    log: await openLogReader(events),
    reads: openReadWriter(reads),
    projections,
  });
