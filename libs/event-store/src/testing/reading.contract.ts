import { expect, it } from '@jest/globals';
import { leafOf } from '../leaf';
import { positionAt } from '../position-at';
import type { Given } from './event-store.contract';
import { aCategory, appendTo, aStream, counted, gather, noted, options, readOn } from './facts';

export const reading = (given: Given): void => {
  streams(given);
  wholeLog(given);
  filters(given);
  times(given);
};

const streams = ({ store }: Given): void => {
  it('finds a stream that nobody wrote empty', async () => {
    expect(await store().read(aStream())).toEqual([]);
  });

  it('reads a stream after a version', async () => {
    const stream = aStream();
    await appendTo(store(), stream, { events: [counted(1), counted(2), counted(3)], at: 0 });
    expect((await store().read(stream, 1)).map(({ version }) => version)).toEqual([2, 3]);
    expect(await store().read(stream, 3)).toEqual([]);
    expect(await store().read(stream, 9)).toEqual([]);
  });

  it('gives back everything that was said about an event', async () => {
    const stream = aStream();
    const said = { onBehalfOf: 'ben', correlationId: 'import-7', causationId: 'row-3' };
    await store().append(stream, [noted('a')], options(0, said));
    await store().append(stream, [noted('b')], options(1, { commandId: 'command-b' }));
    const occurredAt = '2026-03-02T09:00:00.000Z';
    expect(await store().read(stream)).toMatchObject([
      { ...said, stream, version: 1, by: 'ana', occurredAt, schema: 1, event: noted('a') },
      { onBehalfOf: null, correlationId: 'command-b', causationId: null, event: noted('b') },
    ]);
  });

  it('keeps thousands of streams apart', async () => {
    const names = Array.from({ length: 3_000 }, () => aStream());
    await Promise.all(names.map((stream, n) => appendTo(store(), stream, { events: [counted(n)], at: 0 })));
    for (const n of [0, 1, 1_499, 2_998, 2_999])
      expect((await store().read(names[n] ?? '')).map(({ event }) => event)).toEqual([counted(n)]);
  });
};

const wholeLog = ({ store, reopen }: Given): void => {
  it('reads all streams in the order in which they were written', async () => {
    const before = await store().head();
    const names = [aStream(), aStream(), aStream()];
    for (const [n, stream] of [...names, ...names].entries())
      await appendTo(store(), stream, { events: [counted(n)], at: n < 3 ? 0 : 1 });
    const own = (await readOn(store(), before)).filter(({ stream }) => names.includes(stream));
    expect(own.map(({ event }) => event)).toEqual([0, 1, 2, 3, 4, 5].map(counted));
    const positions = own.map(({ position }) => position);
    expect(positions).toEqual([...new Set(positions)].sort((one, other) => one - other));
  });

  it('reads no more than it was asked for, and goes on where it stopped', async () => {
    const before = await store().head();
    await appendTo(store(), aStream(), { events: [1, 2, 3, 4, 5].map(counted), at: 0 });
    const first = await store().readAll(before, 2);
    const second = await store().readAll(first.upTo, 3);
    expect(first.events).toHaveLength(2);
    expect(first.upTo).toBe(first.events.at(-1)?.position);
    expect([...first.events, ...second.events].map(({ event }) => event)).toEqual(
      [1, 2, 3, 4, 5].map(counted),
    );
    expect(await store().readAll(await store().head(), 10)).toEqual({
      events: [],
      upTo: await store().head(),
    });
  });

  it('gives the same event on every path, leaf and log time included, also after a restart', async () => {
    const [stream, before] = [aStream(), await store().head()];
    await appendTo(store(), stream, { events: [noted('ä'), counted(1.5)], at: 0 });
    const recorded = await store().read(stream);
    const paths = async () => [
      await store().read(stream),
      (await readOn(store(), before)).filter((event) => event.stream === stream),
      (await gather(store(), { after: before, count: 2 })).events.filter((event) => event.stream === stream),
    ];
    for (const path of await paths()) expect(path).toEqual(recorded);
    await reopen();
    for (const path of await paths()) expect(path).toEqual(recorded);
    expect(recorded.map(({ leaf }) => leaf)).toEqual(recorded.map(leafOf));
  });
};

const filters = ({ store }: Given): void => {
  it('reads by category and by type', async () => {
    const [before, category, other] = [await store().head(), aCategory(), aCategory()];
    await appendTo(store(), aStream(category), { events: [noted('a'), counted(1)], at: 0 });
    await appendTo(store(), aStream(other), { events: [noted('b'), counted(2)], at: 0 });
    const textsOf = async (filter: object) =>
      (await readOn(store(), before, filter)).map(({ event }) => ('text' in event ? event.text : event.type));
    expect(await textsOf({ categories: [category] })).toEqual(['a', 'Counted']);
    expect(await textsOf({ categories: [category, other], types: ['Noted'] })).toEqual(['a', 'b']);
    expect(await textsOf({ categories: [category], types: ['Other'] })).toEqual([]);
    expect(await textsOf({ types: [] })).toEqual([]);
  });

  it('says how far it has looked when nothing matches', async () => {
    const before = await store().head();
    const { position } = await appendTo(store(), aStream(), { events: [noted('a')], at: 0 });
    expect(await store().readAll(before, 10, { types: ['Other'] })).toEqual({ events: [], upTo: position });
  });
};

const times = ({ store }: Given): void => {
  it('never lets log time go back, and finds the position that an instant stands for', async () => {
    const before = await store().head();
    const stream = aStream();
    for (let n = 0; n < 5; n++) {
      await appendTo(store(), stream, { events: [counted(n)], at: n });
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    const recorded = await readOn(store(), before);
    const times = recorded.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual([...times].sort());
    for (const { recordedAt } of recorded) {
      const last = recorded.findLast((event) => event.recordedAt <= recordedAt);
      expect(await positionAt(store(), recordedAt)).toBe(last?.position);
    }
    expect(await positionAt(store(), '9999-12-31T23:59:59.999Z')).toBe(await store().head());
    expect(await positionAt(store(), '1999-12-31T23:59:59.999Z')).toBe(0);
  });
};
