import type { CircularEvent, MeetingEvent } from '@gatehouse/boards-domain';
import { MemoryEventStore } from '@gatehouse/event-store';
import { onBothEngines, startProjections, type TestEngine } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { meetings } from '../meeting/meetings.projection';
import { itemSubjects } from './item-subjects.projection';
import { RecusedWithholding } from './recused-withholding';
import { recusals } from './recusals.projection';

describe('what is withheld from somebody', () => {
  onBothEngines((engine) => {
    beforeEach(() => begin(engine));
    afterEach(() => stop());

    it('is nothing, as long as they are recused from nothing', async () => {
      expect(await from('ana')).toEqual({ items: [], circulars: [], reviews: [] });
    });

    it('is the item that they are recused from, and the review that it is about', async () => {
      await happens(recusal('ana'));
      expect(await from('ana')).toEqual({ items: ['m1/i1'], circulars: [], reviews: ['r1'] });
      expect(await from('ben')).toEqual({ items: [], circulars: [], reviews: [] });
    });

    it('is withheld from whoever acts for them, and from them whomever they act for', async () => {
      await happens(recusal('ana'));
      expect(await from('ben', 'ana')).toMatchObject({ items: ['m1/i1'] });
      expect(await from('ana', 'ben')).toMatchObject({ items: ['m1/i1'] });
    });

    it('is nothing once the recusal has ended', async () => {
      await happens(recusal('ana'), {
        ...{ type: 'RecusalEnded', meetingId: 'm1', itemId: 'i1', person: 'ana', reason: 'Sold.' },
      });
      expect(await from('ana')).toMatchObject({ items: [], reviews: [] });
    });

    it('is nothing once the item is off the agenda', async () => {
      await happens(recusal('ana'), { type: 'ItemRemoved', meetingId: 'm1', itemId: 'i1', reason: 'Later.' });
      expect(await from('ana')).toMatchObject({ items: [], reviews: [] });
    });

    it('is nothing once the meeting is cancelled', async () => {
      await happens(recusal('ana'), { type: 'MeetingCancelled', meetingId: 'm1', reason: 'Snow.' });
      expect(await from('ana')).toMatchObject({ items: [], reviews: [] });
    });

    it('is a circular likewise, with its review', async () => {
      await proposed();
      expect(await from('ana')).toEqual({ items: [], circulars: ['c1'], reviews: ['r2'] });
    });

    it('is asked of everybody at once in one question', async () => {
      await happens(recusal('ana'));
      const all = await Promise.all(['ana', 'ben', 'cleo'].map((person) => from(person)));
      expect(all.map(({ items }) => items.length)).toEqual([1, 0, 0]);
    });
  });
});

let world: Awaited<ReturnType<typeof startProjections>>;
let log: MemoryEventStore;
let withholding: RecusedWithholding;
let version = 0;

const begin = async (engine: TestEngine) => {
  log = new MemoryEventStore();
  version = 0;
  world = await startProjections({
    ...{ log, projections: [meetings, recusals, itemSubjects] },
    ...(await engine.place()),
  });
  withholding = new RecusedWithholding(world.reads);
  await happens(
    {
      ...{ type: 'MeetingCalled', meetingId: 'm1', boardId: 'b1', number: 1, title: 'Monthly' },
      ...{ startsAt: '2026-03-02T09:00:00.000Z', minutes: 60, place: 'Room 4' },
    },
    {
      ...{ type: 'ItemPlaced', meetingId: 'm1', itemId: 'i1', title: 'A gate', minutes: 10, rule: null },
      subject: { kind: 'review', reviewId: 'r1', pilotId: 'p1' },
    },
  );
};
const stop = () => world.stop();

const happens = async (...events: MeetingEvent[]) => {
  await log.append('meeting-m1', events, at(version));
  version += events.length;
  await world.caughtUp();
};
const at = (expectedVersion: number, stream = 'meeting') => ({
  ...{ commandId: `${stream}-${expectedVersion}`, by: 'ana', occurredAt: '2026-03-02T09:00:00.000Z' },
  expectedVersion,
});

const recusal = (person: string): MeetingEvent => ({
  ...{ type: 'MemberRecused', meetingId: 'm1', itemId: 'i1', person, seatId: null, basis: 'declared' },
});

const proposed = async () => {
  const events = [
    {
      type: 'CircularProposed',
      circularId: 'c1',
      subject: { kind: 'review', reviewId: 'r2', pilotId: 'p1' },
    },
    { type: 'CircularMemberRecused', circularId: 'c1', person: 'ana', seatId: null, basis: 'declared' },
  ] as CircularEvent[]; // nothing else of the first is read here
  await log.append('circular-c1', events, at(0, 'circular'));
  await world.caughtUp();
};

const from = async (person: string, onBehalfOf?: string) => {
  const withheld = await withholding.from({ person, ...(onBehalfOf !== undefined && { onBehalfOf }) });
  return Object.fromEntries(Object.entries(withheld).map(([name, keys]) => [name, [...keys]])) as Record<
    'items' | 'circulars' | 'reviews',
    string[]
  >;
};
