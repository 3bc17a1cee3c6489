import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { closeSync, openSync, readFileSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { StoreUnavailable } from '../event-store';
import { aFolder, appendTo, aStream, counted, noted } from '../testing';
import { verifyLog } from '../verify-log';
import { SqliteEventStore } from './sqlite';
import type { Connection } from './sqlite-file';

const folder = aFolder();
const path = folder.path('x/events.db');
let store: SqliteEventStore;
const marked = 'x137"';
const streams = Array.from({ length: 200 }, () => aStream());

beforeEach(async () => {
  store = SqliteEventStore.open(path);
  await Promise.all(
    streams.map((stream, n) => appendTo(store, stream, { events: [noted(`${'x'.repeat(500)}${n}`)], at: 0 })),
  );
});
afterEach(async () => {
  await store.close();
  folder.remove();
});

describe('an embedded log whose disk gives trouble', () => {
  it.each([
    ['full', { set: 'max_page_count = 10', reset: 'max_page_count = 1000000', words: 'the disk is full' }],
    ['read-only', { set: 'query_only = 1', reset: 'query_only = 0', words: 'read-only' }],
  ])('and is %s refuses appends in words, is read on, and written again later', async (_what, trouble) => {
    const { set, reset, words } = trouble;
    connectionOf(store).pragma(set);
    const stream = aStream();
    const events = [noted('y'.repeat(100_000))];
    const [one, other] = await Promise.allSettled([
      appendTo(store, stream, { events, at: 0 }),
      appendTo(store, aStream(), { events, at: 0 }),
    ]);
    for (const refused of [one, other])
      expect(refused).toMatchObject({
        reason: expect.objectContaining({ message: expect.stringContaining(words) }),
      });
    expect((one as PromiseRejectedResult).reason).toBeInstanceOf(StoreUnavailable);
    expect(await store.read(stream)).toEqual([]);
    expect(await store.read(streams[7] ?? '')).toHaveLength(1);

    connectionOf(store).pragma(reset);
    await expect(appendTo(store, stream, { events, at: 0 })).resolves.toEqual({
      position: 201,
      version: 1,
    });
    expect(await verifyLog(store)).toMatchObject({ events: 201, problems: [] });
  });

  it('keeps nothing of a batch that failed half way', async () => {
    connectionOf(store).exec(
      `CREATE TRIGGER fails BEFORE INSERT ON events WHEN NEW.type = 'Counted' BEGIN SELECT RAISE(ABORT, 'no'); END`,
    );
    const [stream, other] = [aStream(), aStream()];
    const settled = await Promise.allSettled([
      appendTo(store, stream, { events: [noted('a')], at: 0 }),
      appendTo(store, other, { events: [noted('b'), counted(1)], at: 0 }),
    ]);
    for (const refused of settled) expect(refused).toMatchObject({ reason: expect.any(StoreUnavailable) });
    expect(await Promise.all([store.head(), store.read(stream), store.read(other)])).toEqual([200, [], []]);
    await expect(appendTo(store, stream, { events: [noted('a')], at: 0 })).resolves.toMatchObject({
      position: 201,
    });
  });
});

describe('an embedded log whose file was damaged', () => {
  it('is refused when it is cut short, in words', async () => {
    await store.close();
    truncateSync(path, 3_000);
    expect(() => SqliteEventStore.open(path)).toThrow(/damaged/);
  });

  it('reads what can be read when a part is lost', async () => {
    await store.close();
    const size = statSync(path).size;
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(4_096, 0xff), 0, 4_096, Math.floor(size / 2 / 4_096) * 4_096);
    closeSync(file);
    store = SqliteEventStore.open(path);
    const read = await Promise.allSettled(streams.map((stream) => store.read(stream)));
    const lost = read.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.length).toBeLessThan(streams.length / 2);
    for (const reason of lost) expect(reason).toContain('the file is damaged');
  });

  it('is found out when a single bit of a payload has turned', async () => {
    await store.close();
    const bytes = readFileSync(path);
    // All copies of it: pages that were split keep what they held, unused.
    for (let at = bytes.indexOf(marked); at >= 0; at = bytes.indexOf(marked, at + 1))
      bytes[at] = 'y'.charCodeAt(0);
    writeFileSync(path, bytes);
    store = SqliteEventStore.open(path);
    const { problems } = await verifyLog(store);
    expect(problems.map(({ problem }) => problem)).toEqual(['is not what was recorded: its leaf differs']);
  });

  it('is found out when somebody took an event away or moved it', async () => {
    const stream = streams[0] ?? '';
    await appendTo(store, stream, { events: [counted(1), counted(2)], at: 1 });
    connectionOf(store).exec('DELETE FROM events WHERE position = 201');
    const { problems } = await verifyLog(store);
    expect(problems.map(({ problem }) => problem)).toEqual([
      'stands at 202 where 201 comes next',
      `is version 3 of ${stream}, which had 1`,
    ]);
  });

  it.each([
    ['a text file', (file: string) => writeFileSync(file, 'once upon a time '.repeat(500)), 'no database'],
    [
      "somebody's database",
      (file: string) => void new Database(file).exec('CREATE TABLE t (a)').close(),
      'not an event log',
    ],
  ])('is not mistaken for %s', (_what, make, words) => {
    const other = folder.path('x/other.db');
    make(other);
    const before = readFileSync(other);
    expect(() => SqliteEventStore.open(other)).toThrow(words);
    expect(readFileSync(other).equals(before)).toBe(true);
  });
});

// The disk's state cannot be had in a test; the connection's own limits give the same errors.
const connectionOf = (store: SqliteEventStore): Connection =>
  (store as unknown as { connection: Connection }).connection;
