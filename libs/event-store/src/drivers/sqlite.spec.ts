import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { VersionConflict } from '../event-store';
import { aFolder, appendTo, aStream, counted, eventStoreContract, noted } from '../testing';
import { SqliteEventStore } from './sqlite';

eventStoreContract('in an SQLite file', () => {
  const folder = aFolder();
  const open = () => SqliteEventStore.open(folder.path('events.db'));
  let current = open();
  return Promise.resolve({
    store: current,
    reopen: async () => {
      await current.close();
      return (current = open());
    },
    close: async () => {
      await current.close();
      folder.remove();
    },
  });
});

describe('the embedded log', () => {
  const folder = aFolder();
  let time = Date.parse('2026-03-02T09:00:00.000Z');
  let store: SqliteEventStore;
  beforeEach(() => {
    store = SqliteEventStore.open(folder.path('deep/in/a/folder/events.db'), { now: () => time });
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  it('is empty at first, and then has positions from 1 without a hole, conflicts notwithstanding', async () => {
    expect(await store.head()).toBe(0);
    const stream = aStream();
    for (let n = 0; n < 5; n++) {
      const rivals = [0, 1].map(() =>
        appendTo(store, stream, { events: [counted(n), noted('n')], at: n * 2 }),
      );
      const [, rival] = await Promise.allSettled(rivals);
      expect(rival).toMatchObject({ status: 'rejected', reason: expect.any(VersionConflict) });
    }
    const { events } = await store.readAll(0, 100);
    expect(events.map(({ position }) => position)).toEqual(Array.from({ length: 10 }, (_, n) => n + 1));
  });

  it('lets appends that arrive together share one flush', async () => {
    const stop = new AbortController();
    const slices: number[] = [];
    const following = (async () => {
      for await (const { events, upTo } of store.follow(0, stop.signal)) {
        slices.push(events.length);
        if (upTo >= 100) break;
      }
    })();
    const appends = Array.from({ length: 100 }, (_, n) =>
      appendTo(store, aStream(), { events: [counted(n)], at: 0 }),
    );
    await Promise.all([following, ...appends]);
    expect(slices).toEqual([100]);
  });

  it('stamps log times by its own clock, and stands still when that goes back', async () => {
    const stream = aStream();
    const earlier = time - 60_000;
    await appendTo(store, stream, { events: [noted('a')], at: 0 });
    time = earlier;
    await appendTo(store, stream, { events: [noted('b')], at: 1 });
    await store.close();
    store = SqliteEventStore.open(folder.path('deep/in/a/folder/events.db'), { now: () => time });
    await appendTo(store, stream, { events: [noted('c')], at: 2 });
    time = Date.parse('2026-03-02T10:00:00.000Z');
    await appendTo(store, stream, { events: [noted('d')], at: 3 });
    expect((await store.read(stream)).map(({ recordedAt }) => recordedAt)).toEqual([
      '2026-03-02T09:00:00.000Z',
      '2026-03-02T09:00:00.000Z',
      '2026-03-02T09:00:00.000Z',
      '2026-03-02T10:00:00.000Z',
    ]);
  });

  it('writes what was begun before it closes, and nothing after', async () => {
    const stream = aStream();
    const begun = appendTo(store, stream, { events: [noted('a')], at: 0 });
    await store.close();
    await expect(begun).resolves.toEqual({ position: 1, version: 1 });
    await expect(appendTo(store, stream, { events: [noted('b')], at: 1 })).rejects.toThrow('is closed');
    await expect(store.read(stream)).rejects.toThrow('is closed');
  });

  it('ends its followers when it closes', async () => {
    const following = (async () => {
      for await (const _slice of store.follow(0, new AbortController().signal));
    })();
    await store.close();
    await following;
  });

  it('moves a follower past a long stretch in which nothing matches, piece by piece', async () => {
    const appends = Array.from({ length: 60 }, async () => {
      const events = Array.from({ length: 200 }, (_, n) => counted(n));
      return appendTo(store, aStream(), { events, at: 0 });
    });
    await Promise.all(appends);
    const stop = new AbortController();
    const pieces: number[] = [];
    for await (const { upTo } of store.follow(0, stop.signal, { types: ['Noted'] })) {
      pieces.push(upTo);
      if (upTo === 12_000) break;
    }
    expect(pieces).toEqual([10_000, 12_000]);
    expect(await store.readAll(0, 5, { types: ['Noted'] })).toEqual({ events: [], upTo: 12_000 });
  });

  it('hands out large events a few at a time', async () => {
    for (let n = 0; n < 25; n++) {
      const events = Array.from({ length: 4 }, () => noted('x'.repeat(250_000)));
      await appendTo(store, aStream(), { events, at: 0 });
    }
    const stop = new AbortController();
    for await (const { events } of store.follow(0, stop.signal)) {
      expect(events.length).toBeLessThan(100);
      break;
    }
    expect((await store.readAll(0, 100)).events).toHaveLength(100);
  });
});
