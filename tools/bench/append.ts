import { SqliteEventStore, type Tagged } from '@gatehouse/event-store';
import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { median, onDisk, print, rate } from './measure';

// Acknowledged appends through the embedded driver beside a bare insert into the same tables, and beside the disk.

const rounds = 15;
const sliceMilliseconds = 250;
const streamCount = 1_000;
const bulk = 5_000;

await onDisk(async (folder) => {
  const raw = rawWrites(join(folder, 'raw'));
  const bare = await bareInserts(join(folder, 'bare.db'));
  const driver = await appends(join(folder, 'driver.db'));
  const rates: Record<string, number[]> = {};
  const measure = async (name: string, work: () => number | Promise<number>) => {
    // Each pays for its own garbage.
    globalThis.gc?.();
    (rates[name] ??= []).push(await rate(sliceMilliseconds, work));
  };

  for (let round = 0; round <= rounds; round++) {
    if (round === 1) for (const name of Object.keys(rates)) rates[name] = [];
    await measure('raw', raw.one);
    for (const [size, name] of [
      [1, 'single'],
      [64, 'inflight64'],
      [bulk, 'bulk'],
    ] as const) {
      await measure(`${name}Bare`, () => bare.insert(size));
      await measure(name, () => driver.append(size));
    }
  }

  const ratio = (name: string, beside: string) =>
    median((rates[name] ?? []).map((value, round) => value / (rates[beside]?.[round] ?? NaN)));
  for (const name of ['single', 'inflight64', 'bulk'])
    print('append', `${name}_vs_bare`, ratio(name, `${name}Bare`));
  for (const name of ['single', 'inflight64']) print('append', `${name}_vs_fsync`, ratio(name, 'raw'));
  for (const [name, values] of Object.entries(rates)) print('append', `${name}_per_s`, median(values));
  raw.close();
  bare.close();
  await driver.close();
});

/** 600 bytes of data, as an import's events have. */
function anEvent(n: number): Tagged & Record<string, unknown> {
  return {
    type: 'PilotRegistered',
    pilotId: `pilot-${n}`,
    name: `Forecasting demand for district ${n}`,
    purpose: 'Predicts how many calls a district will get, so that people are where they are needed. '.repeat(
      4,
    ),
    unit: 'operations/dispatch',
    tags: ['forecasting', 'time series', 'operations'],
    autonomy: 'advises',
    source: { kind: 'manual', row: n, reported: { cost: 12_500, users: 48, inUse: true } },
  };
}

function rawWrites(path: string) {
  const file = openSync(path, 'w');
  const bytes = Buffer.alloc(860, 'x');
  const one = () => {
    writeSync(file, bytes);
    fdatasyncSync(file);
    return 1;
  };
  return { one, close: () => closeSync(file) };
}

async function bareInserts(path: string) {
  // Made by the driver, so that the tables are the same; then written as plainly as can be.
  const made = SqliteEventStore.open(path);
  for (let n = 0; n < streamCount; n++) void made.append(`pilot-${n}`, [anEvent(n)], by(0));
  await made.close();
  const db = new Database(path);
  for (const pragma of ['synchronous = FULL', 'wal_autocheckpoint = 4000', 'cache_size = -65536'])
    db.pragma(pragma);
  const insert = db.prepare(
    `INSERT INTO events (position, stream_id, version, id, type, schema, by, on_behalf_of, occurred_at, recorded_at,
       correlation_id, causation_id, data, leaf) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  let position = streamCount;
  const leaf = 'a'.repeat(64);
  const at = '2026-03-02T09:00:00.000Z';
  const write = db.transaction((size: number) => {
    for (let n = 0; n < size; n++) {
      const [stream, version] = [position % streamCount, Math.floor(position / streamCount) + 1];
      const { type, ...data } = anEvent(position);
      const row = [++position, stream + 1, version, randomUUID(), type, 1, 'ana', null, at, at];
      insert.run(...row, randomUUID(), null, JSON.stringify(data), leaf);
    }
    return size;
  });
  return { insert: (size: number) => write.immediate(size), close: () => db.close() };
}

async function appends(path: string) {
  const store = SqliteEventStore.open(path);
  let written = 0;
  const one = () => {
    const [stream, expectedVersion] = [written % streamCount, Math.floor(written / streamCount)];
    return store.append(`pilot-${stream}`, [anEvent(written++)], by(expectedVersion));
  };
  for (let n = 0; n < streamCount; n++) void one();
  await store.head();
  const append = async (size: number) => {
    if (size === 1) await one();
    else await Promise.all(Array.from({ length: size }, one));
    return size;
  };
  return { append, close: () => store.close() };
}

function by(expectedVersion: number) {
  return { commandId: randomUUID(), by: 'ana', occurredAt: '2026-03-02T09:00:00.000Z', expectedVersion };
}
