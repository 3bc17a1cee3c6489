import { describe, expect, it } from '@jest/globals';
import { accept, reject, type Decider } from '@gatehouse/kernel';
import { randomUUID } from 'node:crypto';
import { CommandRunner, type Target } from './command-runner';
import { MemoryEventStore } from './drivers/memory';
import { StoreUnavailable, type Append, type Tagged } from './event-store';
import { appendTo, aStream, counted, type Counted } from './testing';

describe('the loop of every command', () => {
  it('reads, replays, decides and appends', async () => {
    const { run, store, stream } = given();
    expect(await run({ add: 3 })).toEqual({ accepted: true, position: 1, version: 1 });
    expect(await run({ add: 4 })).toEqual({ accepted: true, position: 2, version: 2 });
    expect(await run({ add: 4 })).toMatchObject({ accepted: false, code: 'too-much' });
    expect((await store.read(stream)).map(({ event }) => event)).toEqual([counted(3), counted(4)]);
  });

  it('decides commands to one stream one after the other, and none of them twice', async () => {
    const { run, store, stream } = given();
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => run({ add: 1 })));
    expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(10);
    expect(await store.read(stream)).toHaveLength(10);
    expect(store.reads).toBe(31);
  });

  it('answers a retry as the first time, though the command would be refused now', async () => {
    const { run } = given();
    const commandId = randomUUID();
    const first = await run({ add: 4, twice: true }, { commandId });
    await run({ add: 2 });
    expect(first).toEqual({ accepted: true, position: 2, version: 2 });
    expect(await run({ add: 4, twice: true }, { commandId, seenVersion: 0 })).toEqual(first);
  });

  it('is stale when the text has changed since it was seen', async () => {
    const { run } = given();
    await run({ add: 1 });
    expect(await run({ add: 1 }, { seenVersion: 0 })).toMatchObject({ accepted: false, code: 'stale' });
    expect(await run({ add: 1 }, { seenVersion: 1 })).toMatchObject({ accepted: true, version: 2 });
  });

  it('accepts what has nothing to record', async () => {
    const { run } = given();
    expect(await run({ add: 0 })).toEqual({ accepted: true, position: 0, version: 0 });
    await run({ add: 5 });
    expect(await run({ add: 0 })).toEqual({ accepted: true, position: 1, version: 1 });
  });

  it('reads a long stream on from where it was left, whoever has written since', async () => {
    const { run, store, stream } = given();
    const first = { commandId: randomUUID() };
    await run({ add: 1 }, first);
    for (let count = 0; count < 80; count++)
      await appendTo(store, stream, { events: [counted(0)], at: count + 1 });
    await run({ add: 1 });
    await appendTo(store, stream, { events: [counted(7)], at: 82 });
    store.readFrom.length = 0;
    expect(await run({ add: 2 })).toMatchObject({ accepted: false, code: 'too-much' });
    expect(await run({ add: 1 })).toMatchObject({ accepted: true, version: 84 });
    // What was recorded before it was left is known too.
    expect(await run({ add: 1 }, first)).toMatchObject({ accepted: true, version: 1 });
    expect(store.readFrom).toEqual([81, 83, 83]);
  });

  it('never lets business time go back in a stream', async () => {
    const { run, store, stream } = given();
    await run({ add: 1 }, { occurredAt: '2026-03-02T09:00:00.000Z' });
    await run({ add: 1 }, { occurredAt: '2026-03-01T09:00:00.000Z' });
    await run({ add: 1 }, { occurredAt: '2026-03-03T09:00:00.000Z' });
    expect((await store.read(stream)).map(({ occurredAt }) => occurredAt)).toEqual([
      '2026-03-02T09:00:00.000Z',
      '2026-03-02T09:00:00.000Z',
      '2026-03-03T09:00:00.000Z',
    ]);
  });

  it('decides again when another process was faster, on what that one recorded', async () => {
    const { run, store, stream } = given();
    store.beforeAppend = once(() => appendTo(store, stream, { events: [counted(8)], at: 0 }));
    expect(await run({ add: 2 })).toEqual({ accepted: true, position: 2, version: 2 });
  });

  it('refuses in the end what another process has made impossible', async () => {
    const { run, store, stream } = given();
    store.beforeAppend = once(() => appendTo(store, stream, { events: [counted(8)], at: 0 }));
    expect(await run({ add: 4 })).toMatchObject({ accepted: false, code: 'too-much' });
    expect(await store.read(stream)).toHaveLength(1);
  });

  it('says busy when others are always faster', async () => {
    const { run, store, stream } = given();
    let version = 0;
    store.beforeAppend = () => appendTo(store, stream, { events: [counted(0)], at: version++ });
    expect(await run({ add: 1 })).toMatchObject({ accepted: false, code: 'busy' });
    expect(version).toBe(10);
  });

  it('does not hide that the log cannot be reached, and serves the next command', async () => {
    const { run, store } = given();
    store.beforeAppend = once(() => Promise.reject(new StoreUnavailable('gone')));
    const [first, second] = await Promise.allSettled([run({ add: 1 }), run({ add: 2 })]);
    expect(first).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) });
    expect(second).toMatchObject({ status: 'fulfilled', value: { accepted: true, version: 1 } });
  });
});

type Add = { add: number; twice?: true };

/** Counts to ten and no further. */
const counter: Decider<Add, Counted, number, 'too-much'> = {
  initial: 0,
  decide: ({ add, twice }, sum) => {
    if (sum + add > 10) return reject('too-much', 'This would be more than ten.');
    if (add === 0) return accept();
    return twice ? accept(counted(add), counted(0)) : accept(counted(add));
  },
  evolve: (sum, { count }) => sum + count,
};

class ContestedStore extends MemoryEventStore {
  reads = 0;
  readonly readFrom: (number | undefined)[] = [];
  beforeAppend: (() => Promise<unknown>) | undefined;

  override read<Event = Tagged>(stream: string, from?: number) {
    this.reads += 1;
    this.readFrom.push(from);
    return super.read<Event>(stream, from);
  }

  override async append(stream: string, events: readonly Tagged[], options: Append) {
    const intrude = this.beforeAppend;
    this.beforeAppend = undefined;
    await intrude?.();
    this.beforeAppend = intrude && !spent.has(intrude) ? intrude : undefined;
    return super.append(stream, events, options);
  }
}

const spent = new WeakSet<() => Promise<unknown>>();
const once = (intrude: () => Promise<unknown>) => {
  spent.add(intrude);
  return intrude;
};

const given = () => {
  const store = new ContestedStore();
  const runner = new CommandRunner(store);
  const stream = aStream();
  const target = (): Target => ({
    stream,
    commandId: randomUUID(),
    by: 'ana',
    occurredAt: '2026-03-02T09:00:00.000Z',
  });
  const run = (command: Add, more: Partial<Target> = {}) =>
    runner.run(counter, command, { ...target(), ...more });
  return { run, store, stream };
};
