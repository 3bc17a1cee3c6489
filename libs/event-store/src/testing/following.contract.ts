import { expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import type { Recorded } from '../event-store';
import type { Given } from './event-store.contract';
import { aCategory, appendTo, aStream, counted, gather, noted } from './facts';

export const following = (given: Given): void => {
  live(given);
  resuming(given);
  filtered(given);
  ending(given);
};

const live = ({ store }: Given): void => {
  it('gives what is there, then what comes', async () => {
    const [before, stream] = [await store().head(), aStream()];
    await appendTo(store(), stream, { events: [counted(0)], at: 0 });
    const following = gather(store(), { after: before, count: 3 });
    await setTimeout(20);
    await appendTo(store(), stream, { events: [counted(1)], at: 1 });
    await setTimeout(20);
    await appendTo(store(), stream, { events: [counted(2)], at: 2 });
    expect((await following).events.map(({ event }) => event)).toEqual([0, 1, 2].map(counted));
  });

  it('skips nothing and repeats nothing while many append', async () => {
    const before = await store().head();
    const followers = [1, 2, 3].map(() => gather(store(), { after: before, count: 2_000 }));
    const late = setTimeout(5).then(() => gather(store(), { after: before, count: 2_000 }));
    const writers = Array.from({ length: 20 }, async () => {
      const stream = aStream();
      for (let n = 0; n < 50; n++)
        await appendTo(store(), stream, { events: [counted(n), noted('n')], at: n * 2 });
    });
    await Promise.all(writers);
    const all = (await store().readAll(before, 3_000)).events.map(({ id }) => id);
    expect(all).toHaveLength(2_000);
    for (const { events } of await Promise.all([...followers, late]))
      expect(events.map(({ id }) => id)).toEqual(all);
  });

  it('gives every follower everything', async () => {
    const before = await store().head();
    const followers = Array.from({ length: 10 }, () => gather(store(), { after: before, count: 1 }));
    const { position } = await appendTo(store(), aStream(), { events: [noted('a')], at: 0 });
    for (const { events } of await Promise.all(followers)) expect(events[0]?.position).toBe(position);
  });
};

const resuming = ({ store, reopen }: Given): void => {
  it('goes on after a restart where it stopped, with no gap and no duplicate', async () => {
    const [before, stream] = [await store().head(), aStream()];
    for (let n = 0; n < 6; n++)
      await appendTo(store(), stream, { events: [counted(n), counted(n + 100)], at: n * 2 });
    const seen: Recorded[] = [];
    let after = before;
    while (seen.length < 12) {
      const { events } = await store().readAll(after, 5);
      seen.push(...events);
      after = seen.at(-1)?.position ?? after;
      await reopen();
    }
    const resumed = gather(store(), { after, count: 1 });
    const { position } = await appendTo(store(), stream, { events: [noted('new')], at: 12 });
    expect((await resumed).events.map((event) => event.position)).toEqual([position]);
    expect(seen.map(({ version }) => version)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
  });
};

const filtered = ({ store }: Given): void => {
  it('gives what matches only, and moves on past what does not', async () => {
    const [before, category] = [await store().head(), aCategory()];
    const matching = gather(store(), { after: before, count: 2, filter: { categories: [category] } });
    await appendTo(store(), aStream(), { events: [noted('other')], at: 0 });
    await appendTo(store(), aStream(category), { events: [counted(1)], at: 0 });
    await appendTo(store(), aStream(), { events: [noted('other')], at: 0 });
    await appendTo(store(), aStream(category), { events: [counted(2)], at: 0 });
    expect((await matching).events.map(({ event }) => event)).toEqual([counted(1), counted(2)]);
  });

  it('advances where nothing matches, so that a checkpoint does not stand still', async () => {
    const [before, stop] = [await store().head(), new AbortController()];
    const { position } = await appendTo(store(), aStream(), { events: [noted('other')], at: 0 });
    const advanced: number[] = [];
    for await (const { events, upTo } of store().follow(before, stop.signal, { types: ['Never'] })) {
      expect(events).toEqual([]);
      advanced.push(upTo);
      if (upTo >= position) break;
    }
    expect(advanced.at(-1)).toBeGreaterThanOrEqual(position);
  });
};

const ending = ({ store }: Given): void => {
  it.each(['before it starts', 'while it waits'])('ends quietly when it is stopped %s', async (when) => {
    const stop = new AbortController();
    if (when === 'before it starts') stop.abort();
    const given: unknown[] = [];
    const following = (async () => {
      for await (const slice of store().follow(await store().head(), stop.signal)) given.push(slice);
    })();
    await setTimeout(10);
    stop.abort();
    await following;
    expect(given).toEqual([]);
  });

  it('can be stopped by whoever it gives a slice to', async () => {
    const [before, stop] = [await store().head(), new AbortController()];
    await appendTo(store(), aStream(), { events: [noted('a')], at: 0 });
    let slices = 0;
    for await (const _slice of store().follow(before, stop.signal)) {
      slices += 1;
      stop.abort();
    }
    expect(slices).toBe(1);
  });
};
