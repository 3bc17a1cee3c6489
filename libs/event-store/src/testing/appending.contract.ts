import { expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventId } from '../event-id';
import { UnacceptableEvent, VersionConflict } from '../event-store';
import type { Given } from './event-store.contract';
import { appendTo, aStream, counted, noted, options } from './facts';

export const appending = (given: Given): void => {
  versions(given);
  retries(given);
  concurrency(given);
};

const versions = ({ store }: Given): void => {
  it('answers with the position of the last event and the version of the stream', async () => {
    const stream = aStream();
    const first = await appendTo(store(), stream, { events: [noted('a'), noted('b')], at: 0 });
    const second = await appendTo(store(), stream, { events: [noted('c')], at: 2 });
    expect([first.version, second.version]).toEqual([2, 3]);
    expect(second.position).toBeGreaterThan(first.position);
    const recorded = await store().read(stream);
    expect(recorded.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(recorded.at(1)?.position).toBe(first.position);
    expect(recorded.at(2)?.position).toBe(second.position);
    expect(await store().head()).toBe(second.position);
  });

  it.each([
    ['a stream that has events as if it were new', 0],
    ['behind', 1],
    ['ahead', 3],
  ])('refuses to write %s', async (_how, expectedVersion) => {
    const stream = aStream();
    await appendTo(store(), stream, { events: [noted('a'), noted('b')], at: 0 });
    const late = appendTo(store(), stream, { events: [noted('c')], at: expectedVersion });
    await expect(late).rejects.toBeInstanceOf(VersionConflict);
    await expect(late).rejects.toMatchObject({ stream, expected: expectedVersion });
    expect(await store().read(stream)).toHaveLength(2);
    await expect(appendTo(store(), stream, { events: [noted('c')], at: 2 })).resolves.toMatchObject({
      version: 3,
    });
  });

  it('refuses a version for a stream that nobody wrote', async () => {
    const stream = aStream();
    await expect(appendTo(store(), stream, { events: [noted('a')], at: 1 })).rejects.toBeInstanceOf(
      VersionConflict,
    );
    expect(await store().read(stream)).toEqual([]);
  });

  it('refuses an append of nothing', async () => {
    const nothing = appendTo(store(), aStream(), { events: [], at: 0 });
    await expect(nothing).rejects.toBeInstanceOf(UnacceptableEvent);
  });
};

const retries = ({ store, reopen }: Given): void => {
  it('answers the same command again as the first time, and records it once', async () => {
    const stream = aStream();
    const [events, once] = [[noted('a'), counted(1)], options(0)];
    const first = await store().append(stream, events, once);
    await appendTo(store(), stream, { events: [noted('later')], at: 2 });
    expect(await store().append(stream, events, once)).toEqual(first);
    await reopen();
    expect(await store().append(stream, events, once)).toEqual(first);
    const recorded = await store().read(stream);
    expect(recorded.map(({ id }) => id).slice(0, 2)).toEqual([0, 1].map((n) => eventId(once.commandId, n)));
    expect(recorded).toHaveLength(3);
  });

  it('answers a command that is sent twice at once with one fact', async () => {
    const [stream, once] = [aStream(), options(0)];
    const twice = [store().append(stream, [noted('a')], once), store().append(stream, [noted('a')], once)];
    const [one, other] = await Promise.all(twice);
    expect(one).toEqual(other);
    expect(await store().read(stream)).toHaveLength(1);
  });

  it('does not take another command at the same version for a retry', async () => {
    const stream = aStream();
    await store().append(stream, [noted('a')], options(0, { commandId: randomUUID() }));
    const other = store().append(stream, [noted('a')], options(0, { commandId: randomUUID() }));
    await expect(other).rejects.toBeInstanceOf(VersionConflict);
  });

  it('does not take the first half of an append for a retry of the whole', async () => {
    const [stream, once] = [aStream(), options(0)];
    await store().append(stream, [noted('a')], once);
    const longer = store().append(stream, [noted('a'), noted('b')], once);
    await expect(longer).rejects.toBeInstanceOf(VersionConflict);
    expect(await store().read(stream)).toHaveLength(1);
  });
};

const concurrency = ({ store }: Given): void => {
  it('fails only the append that is late when many arrive together', async () => {
    const taken = aStream();
    await appendTo(store(), taken, { events: [noted('first')], at: 0 });
    const streams = [aStream(), aStream(), taken, aStream(), aStream()];
    const appends = streams.map((stream) =>
      appendTo(store(), stream, { events: [noted('a'), noted('b')], at: 0 }),
    );
    const settled = await Promise.allSettled(appends);
    expect(settled.map(({ status }) => status)).toEqual(
      streams.map((stream) => (stream === taken ? 'rejected' : 'fulfilled')),
    );
    expect(await Promise.all(streams.map(async (stream) => (await store().read(stream)).length))).toEqual(
      streams.map((stream) => (stream === taken ? 1 : 2)),
    );
  });

  it('lets exactly one of many win the same version', async () => {
    const stream = aStream();
    const rivals = Array.from({ length: 20 }, (_, n) =>
      appendTo(store(), stream, { events: [counted(n)], at: 0 }),
    );
    const settled = await Promise.allSettled(rivals);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await store().read(stream)).toHaveLength(1);
  });

  it('writes appends to one stream in the order they were made', async () => {
    const stream = aStream();
    const appends = Array.from({ length: 50 }, (_, n) =>
      appendTo(store(), stream, { events: [counted(n)], at: n }),
    );
    const appended = await Promise.all(appends);
    expect(appended.map(({ version }) => version)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    const recorded = await store().read(stream);
    expect(recorded.map(({ event }) => event)).toEqual(Array.from({ length: 50 }, (_, n) => counted(n)));
  });
};
