import { openEventStore, type EventStore } from '@gatehouse/event-store';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { median, percentile, print } from '../measure';
import { anAppend } from './an-append';

/** How soon a follower sees an append, and how fast one that was away catches up, on both event stores. */
export const sharedFeed = async (folder: string, connection: string): Promise<void> => {
  const own = await openEventStore(`sqlite:${join(folder, 'feed.db')}`);
  const shared = await openEventStore(connection);
  for (const [name, store] of [
    ['embedded', own],
    ['kurrentdb', shared],
  ] as const) {
    const took = await latencies(store);
    print('feed', `${name}_push_p50_ms`, percentile(took, 0.5));
    print('feed', `${name}_push_p99_ms`, percentile(took, 0.99));
  }
  const [ownFrom, sharedFrom] = [await own.head(), await shared.head()];
  for (let filled = 0; filled < missed; filled += 200)
    for (const store of [own, shared]) await Promise.all(Array.from({ length: 200 }, () => anAppend(store)));
  const ratios: number[] = [];
  for (let round = 0; round < 5; round++) {
    const [ownTook, sharedTook] = [await catchUp(own, ownFrom), await catchUp(shared, sharedFrom)];
    ratios.push(ownTook / sharedTook);
    if (round === 0) print('feed', 'kurrentdb_catchup_per_s', (missed / sharedTook) * 1_000);
  }
  print('feed', 'kurrentdb_catchup_vs_embedded', median(ratios));
  await own.close();
  await shared.close();
};

const latencies = async (store: EventStore): Promise<number[]> => {
  const stop = new AbortController();
  const appendedAt = new Map<string, number>();
  const took: number[] = [];
  const from = await store.head();
  const following = (async () => {
    for await (const { events } of store.follow(from, stop.signal))
      for (const { correlationId } of events)
        took.push(performance.now() - (appendedAt.get(correlationId) ?? NaN));
  })();
  await setTimeout(500);
  for (let push = 0; push < pushes; push++) {
    const commandId = randomUUID();
    appendedAt.set(commandId, performance.now());
    await anAppend(store, commandId);
    await setTimeout(5);
  }
  await setTimeout(200);
  stop.abort();
  await following;
  return took;
};

const catchUp = async (store: EventStore, from: number): Promise<number> => {
  const start = performance.now();
  let seen = 0;
  for await (const { events } of store.follow(from, new AbortController().signal)) {
    seen += events.length;
    if (seen >= missed) break;
  }
  return performance.now() - start;
};

const pushes = 200;
const missed = 20_000;
