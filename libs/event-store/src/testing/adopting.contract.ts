import { expect, it } from '@jest/globals';
import { MemoryEventStore } from '../drivers/memory';
import { UnacceptableEvent, VersionConflict, type Recorded } from '../event-store';
import { leafOf } from '../leaf';
import type { Given } from './event-store.contract';
import { appendTo, aStream, counted, gather, noted, options, readOn } from './facts';

export const adopting = (given: Given): void => {
  taking(given);
  resuming(given);
  refusing(given);
};

const taking = ({ store, reopen }: Given): void => {
  it('takes events as they stand, in their order, and only places them anew', async () => {
    const [before, events] = [await store().head(), await elsewhere()];
    await store().adopt(events);
    await reopen();
    const taken = await readOn(store(), before);
    expect(taken.map(unplaced)).toEqual(events.map(unplaced));
    expect(taken.map(leafOf)).toEqual(events.map(({ leaf }) => leaf));
  });

  it('goes on writing where they end, and knows their commands again', async () => {
    const [stream, once] = [aStream(), options(0)];
    const other = new MemoryEventStore();
    await other.append(stream, [noted('a'), noted('b')], once);
    await store().adopt(await other.read(stream));
    const again = await store().append(stream, [noted('a'), noted('b')], once);
    expect(again).toEqual({ version: 2, position: (await store().read(stream)).at(-1)?.position });
    expect(await appendTo(store(), stream, { events: [noted('c')], at: 2 })).toMatchObject({ version: 3 });
    await expect(appendTo(store(), stream, { events: [noted('d')], at: 2 })).rejects.toBeInstanceOf(
      VersionConflict,
    );
  });

  it('lets its followers hear of them', async () => {
    const [before, events] = [await store().head(), await elsewhere()];
    const following = gather(store(), { after: before, count: events.length });
    await store().adopt(events);
    expect((await following).events.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  });

  it('takes many of one stream, and nothing', async () => {
    const stream = aStream();
    const other = new MemoryEventStore();
    for (let at = 0; at < 1_200; at += 12)
      await appendTo(other, stream, {
        events: Array.from({ length: 12 }, () => noted('x'.repeat(1_500))),
        at,
      });
    await store().adopt(await other.read(stream));
    await store().adopt([]);
    expect(await store().read(stream)).toHaveLength(1_200);
  });
};

const resuming = ({ store, reopen }: Given): void => {
  it('passes over what is there already, so that a move can be resumed', async () => {
    const [before, events] = [await store().head(), await elsewhere()];
    await store().adopt(events.slice(0, 4));
    await reopen();
    await store().adopt(events);
    await store().adopt(events);
    expect((await readOn(store(), before)).map(unplaced)).toEqual(events.map(unplaced));
  });

  it('goes on in the middle of what was one append', async () => {
    const stream = aStream();
    const other = new MemoryEventStore();
    await appendTo(other, stream, { events: [1, 2, 3, 4].map(counted), at: 0 });
    const events = await other.read(stream);
    await store().adopt(events.slice(0, 2));
    await store().adopt(events.slice(1));
    expect((await store().read(stream)).map(unplaced)).toEqual(events.map(unplaced));
  });
};

const refusing = ({ store }: Given): void => {
  it.each<[what: string, change: Partial<Recorded>]>([
    ['payload', { event: noted('forged') }],
    ['author', { by: 'eve' }],
    ['log time', { recordedAt: '2026-01-01T00:00:00.000Z' }],
    ['schema', { schema: 2 }],
  ])('refuses an event whose %s was altered, and takes none of the others', async (_what, change) => {
    const [first, second] = await elsewhere();
    const altered = store().adopt([first!, { ...second!, ...change }]);
    await expect(altered).rejects.toBeInstanceOf(UnacceptableEvent);
    await expect(altered).rejects.toMatchObject({ field: 'leaf' });
    expect(await store().read(first!.stream)).toEqual([]);
  });

  it('refuses an event whose place another has taken', async () => {
    const [event] = await elsewhere();
    await appendTo(store(), event!.stream, { events: [noted('first come')], at: 0 });
    await expect(store().adopt([event!])).rejects.toBeInstanceOf(VersionConflict);
    expect(await store().read(event!.stream)).toHaveLength(1);
  });

  it('refuses an event that does not follow its stream', async () => {
    const events = await elsewhere();
    await expect(store().adopt(events.filter(({ version }) => version === 2))).rejects.toBeInstanceOf(
      VersionConflict,
    );
  });
};

/** What another log has recorded: two streams in turns. */
const elsewhere = async (): Promise<readonly Recorded[]> => {
  const other = new MemoryEventStore();
  const streams = [aStream(), aStream()];
  for (let at = 0; at < 3; at++)
    for (const stream of streams)
      await other.append(stream, [counted(at)], options(at, { onBehalfOf: 'ben', causationId: 'row-3' }));
  await appendTo(other, aStream(), { events: [noted('ä'), noted('\u0000')], at: 0 });
  return (await other.readAll(0, 100)).events;
};

const unplaced = ({ position: _position, ...rest }: Recorded) => rest;
