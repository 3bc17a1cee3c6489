import { describe, expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import type { AppendResult, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { draft } from '../draft';
import { eventId } from '../event-id';
import { StoreUnavailable, UnacceptableEvent, VersionConflict, type Recorded } from '../event-store';
import { counted, noted, options } from '../testing';
import { Upcasts } from '../upcasts';
import { KurrentDbAppending } from './kurrentdb-appending';
import { LogClock } from './kurrentdb-clock';
import { KurrentDbConnection } from './kurrentdb-connection';
import { placeOf } from './kurrentdb-place';

type Answer = Partial<AppendResult> | { type: string };

const fail = (error: { type: string }) => Promise.reject(Object.assign(new Error(error.type), error));

type Manner = { otherwise?: () => Promise<Partial<AppendResult>>; patienceMs?: number };

/** A client that answers one append after the other, and keeps what it was sent. */
const aServer = (
  answers: Answer[],
  there: readonly Partial<Recorded>[] = [],
  // Patient enough for a machine that stands still for a second; what is given up is given up soon.
  { otherwise = () => fail({ type: 'unavailable' }), patienceMs = 10_000 }: Manner = {},
) => {
  const sent: { ids: string[]; recordedAt: unknown[]; state: unknown }[] = [];
  const client = {
    appendToStream: (
      _stream: string,
      events: readonly { id: string; metadata: Recorded }[],
      { streamState: state }: { streamState: unknown },
    ) => {
      sent.push({
        ids: events.map(({ id }) => id),
        recordedAt: events.map(({ metadata }) => metadata.recordedAt),
        state,
      });
      const answer = answers.shift();
      if (!answer) return otherwise();
      return 'type' in answer ? fail(answer) : Promise.resolve(answer);
    },
    dispose: () => Promise.resolve(),
  };
  let now = Date.parse('2026-03-02T09:00:00.000Z');
  const connect = () => client as unknown as KurrentDBClient;
  const renewing = { connect, isStuck: () => false, renewalsApartMs: 0 };
  const appending = new KurrentDbAppending({
    connection: new KurrentDbConnection(placeOf('kurrentdb://one?tls=false'), renewing),
    clock: new LogClock(
      () => (now += 1_000),
      () => Promise.resolve(undefined),
    ),
    history: () => Promise.resolve(there as Recorded[]),
    patienceMs,
  });
  return { sent, appending };
};

const twoEvents = (expectedVersion: number, stream = 'test-1') =>
  draft({
    stream,
    events: [noted('a'), counted(1)],
    options: options(expectedVersion, { commandId: 'c' }),
    upcasts: new Upcasts(),
  });
const ours = [1, 2].map((n) => ({ id: eventId('c', n - 1), position: n * 100, version: n }));
const success = { success: true, nextExpectedRevision: 1n, position: { commit: 200n, prepare: 200n } };

describe('an append whose outcome is unknown', () => {
  it.each(['unavailable', 'deadline-exceeded', 'cancelled', 'timeout', 'not-leader', 'unknown'])(
    'because of %s is tried again with the same ids, the same version and a later log time',
    async (type) => {
      const { sent, appending } = aServer([{ type }, { type }, success]);
      expect(await appending.append(twoEvents(0))).toEqual({ position: 200, version: 2 });
      expect(sent.map(({ ids, state }) => [ids, state])).toEqual(
        Array.from({ length: 3 }, () => [[eventId('c', 0), eventId('c', 1)], 'no_stream']),
      );
      expect(new Set(sent.flatMap(({ recordedAt }) => recordedAt)).size).toBe(3);
    },
  );

  it('and was kept after all is answered as the first time', async () => {
    const { appending } = aServer([{ type: 'unavailable' }, { type: 'wrong-expected-version' }], ours);
    expect(await appending.append(twoEvents(0))).toEqual({ position: 200, version: 2 });
  });

  it.each([
    ['others have taken its place', [{ id: 'x' }, { id: 'y' }]],
    ['only half of it is there', ours.slice(0, 1)],
    ['another follows its first half', [ours[0]!, { id: 'y' }]],
    ['nothing is there', []],
  ])('is a conflict where %s', async (_what, there) => {
    const { appending } = aServer([{ type: 'unavailable' }, { type: 'wrong-expected-version' }], there);
    await expect(appending.append(twoEvents(0))).rejects.toBeInstanceOf(VersionConflict);
  });

  it('is given up after a while, saying that the server cannot be reached', async () => {
    const { sent, appending } = aServer([], [], { patienceMs: 300 });
    await expect(appending.append(twoEvents(0))).rejects.toBeInstanceOf(StoreUnavailable);
    expect(sent.length).toBeGreaterThan(2);
  });
});

describe('an append', () => {
  it('expects the exact revision of a stream that has events', async () => {
    const answer = { ...success, nextExpectedRevision: 8n };
    const { sent, appending } = aServer([answer]);
    expect(await appending.append(twoEvents(7))).toEqual({ position: 200, version: 9 });
    expect(sent[0]?.state).toBe(6n);
  });

  it('that stands elsewhere than it should is cried out over', async () => {
    const { appending } = aServer([{ ...success, nextExpectedRevision: 4n }]);
    await expect(appending.append(twoEvents(0))).rejects.toThrow(
      'test-1 is at version 5 after an append at 0',
    );
  });

  it.each<[type: string, error: unknown]>([
    ['maximum-append-size-exceeded', UnacceptableEvent],
    ['access-denied', StoreUnavailable],
  ])('that is answered with %s is not tried again', async (type, error) => {
    const { sent, appending } = aServer([{ type }]);
    await expect(appending.append(twoEvents(0))).rejects.toBeInstanceOf(error);
    expect(sent).toHaveLength(1);
  });

  it('waits for its predecessor in the stream, whose retry it would otherwise fail', async () => {
    const { sent, appending } = aServer([
      { type: 'unavailable' },
      success,
      { ...success, nextExpectedRevision: 3n },
    ]);
    const appended = await Promise.all([appending.append(twoEvents(0)), appending.append(twoEvents(2))]);
    expect(appended.map(({ version }) => version)).toEqual([2, 4]);
    expect(sent.map(({ state }) => state)).toEqual(['no_stream', 'no_stream', 1n]);
  });

  it('never makes the client’s stream keep it waiting, since a broken one would end the process', async () => {
    let [inside, most] = [0, 0];
    const otherwise = async () => {
      most = Math.max(most, ++inside);
      await setTimeout(1);
      inside -= 1;
      return success;
    };
    const { appending } = aServer([], [], { otherwise });
    await Promise.all(Array.from({ length: 200 }, (_, n) => appending.append(twoEvents(0, `test-${n}`))));
    expect(most).toBe(15);
  });
});
