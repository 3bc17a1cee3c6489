import { openEventStore, openLogReader, type EventStore } from '@gatehouse/event-store';
import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { median, onDisk, percentile, print } from './measure';

// How soon a follower sees an append, and how fast one that starts from zero reads beside a bare scan of the rows.

const events = 100_000;
const pushes = 200;
const rounds = 7;

await onDisk(async (folder) => {
  const path = join(folder, 'events.db');
  const store = await openEventStore(`sqlite:${path}`);
  await fill(store);

  const scans: number[] = [];
  const catchUps: number[] = [];
  const db = new Database(path, { readonly: true });
  db.pragma('cache_size = -65536');
  for (let round = 0; round <= rounds; round++) {
    globalThis.gc?.();
    scans.push(timed(() => scan(db)));
    globalThis.gc?.();
    catchUps.push(await timedAsync(() => catchUp(store)));
  }
  db.close();
  const ratios = scans.map((took, round) => took / (catchUps[round] ?? NaN)).slice(1);
  print('feed', 'catchup_vs_scan', median(ratios));
  print('feed', 'catchup_per_s', (events / median(catchUps)) * 1_000);
  print('feed', 'scan_per_s', (events / median(scans)) * 1_000);

  const reader = await openLogReader(`sqlite:${path}`);
  const [own, beside] = [
    await latencies(store, store),
    await latencies(store, reader, reader.poke.bind(reader)),
  ];
  print('feed', 'push_p50_ms', percentile(own, 0.5));
  print('feed', 'push_p99_ms', percentile(own, 0.99));
  print('feed', 'push_beside_p99_ms', percentile(beside, 0.99));
  await reader.close();
  await store.close();
});

/** Reads every row, whole, and parses what is JSON in it: what any reader has to do. */
function scan(db: Database.Database): void {
  const rows = db.prepare<[number], { position: number; data: string }>(
    'SELECT e.*, s.name FROM events e JOIN streams s ON s.id = e.stream_id WHERE position > ? ORDER BY position LIMIT 1000',
  );
  let [after, seen] = [0, 0];
  for (let batch = rows.all(after); batch.length > 0; batch = rows.all(after)) {
    for (const { data } of batch) seen += JSON.parse(data) ? 1 : 0;
    after = batch.at(-1)?.position ?? after;
  }
  if (seen < events) throw new Error(`Only ${seen} rows were scanned.`);
}

async function catchUp(store: EventStore): Promise<void> {
  let seen = 0;
  for await (const slice of store.follow(0, new AbortController().signal)) {
    seen += slice.events.length;
    if (seen >= events) return;
  }
}

async function latencies(
  store: EventStore,
  from: EventStore,
  tell: (position: number) => void = () => undefined,
) {
  const stop = new AbortController();
  const appendedAt = new Map<string, number>();
  const took: number[] = [];
  const following = (async () => {
    for await (const slice of from.follow(await from.head(), stop.signal))
      for (const { correlationId } of slice.events)
        took.push(performance.now() - (appendedAt.get(correlationId) ?? NaN));
  })();
  await setTimeout(50);
  for (let push = 0; push < pushes; push++) {
    const commandId = randomUUID();
    appendedAt.set(commandId, performance.now());
    const { position } = await store.append(`push-${commandId}`, [anEvent(push)], by(commandId));
    tell(position);
    await setTimeout(5);
  }
  stop.abort();
  await following;
  return took;
}

async function fill(store: EventStore): Promise<void> {
  for (let from = 0; from < events; from += 1_000) {
    const appends = Array.from({ length: 1_000 }, (_, n) => {
      const commandId = randomUUID();
      return store.append(`pilot-${commandId}`, [anEvent(from + n)], by(commandId));
    });
    await Promise.all(appends);
  }
}

function anEvent(n: number) {
  return {
    type: 'NoteAdded',
    author: `person-${n % 5}`,
    row: n,
    text: 'The district asks for a second look. '.repeat(15),
  };
}

function by(commandId: string) {
  return { commandId, by: 'ana', occurredAt: '2026-03-02T09:00:00.000Z', expectedVersion: 0 };
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function timedAsync(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
