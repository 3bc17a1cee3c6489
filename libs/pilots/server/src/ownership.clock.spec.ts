import { CommandRunner, MemoryEventStore } from '@gatehouse/event-store';
import type { PilotEvent } from '@gatehouse/pilots-domain';
import { imported, registration } from '@gatehouse/pilots-domain/testing';
import { onBothEngines, startProjections, type TestEngine } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ownershipClock } from './ownership.clock';
import { ownershipDeadlines } from './ownership-deadlines.projection';

describe('the clock of ownership', () => {
  onBothEngines((engine) => {
    beforeEach(() => begin(engine));
    afterEach(() => projections.stop());

    it('raises an orphaned pilot to its sponsor after 14 days and to the office after 30', async () => {
      await happened(day(1), registration(), { type: 'SponsorNamed', ...ids, sponsor: 'sam', capacity });
      expect(await nextAt(day(1))).toBe(day(15));
      expect(await raisedBy(day(14))).toEqual([]);
      expect(await raisedBy(day(15))).toEqual([['orphaned', 14, 'sponsor', day(15)]]);
      expect(await raisedBy(day(40))).toEqual([['orphaned', 30, 'programme-office', day(31)]]);
      expect(await raisedBy(day(400))).toEqual([]);
      expect(await nextAt(day(400))).toBeNull();
    });

    it('raises an offer that nobody answered for a week, beside the orphaned pilot', async () => {
      await happened(day(1), registration());
      await happened(day(3), { type: 'OwnershipOffered', ...ids, to: 'ana', capacity });
      expect(await raisedBy(day(20))).toEqual([
        ['offer-unanswered', 7, 'programme-office', day(10)],
        ['orphaned', 14, 'programme-office', day(15)],
      ]);
    });

    it('ends with acceptance, and begins again with a release', async () => {
      await happened(day(1), registration(), { type: 'OwnershipOffered', ...ids, to: 'ana', capacity });
      await happened(day(2), { type: 'OwnershipAccepted', ...ids, owner: 'ana' });
      expect(await raisedBy(day(100))).toEqual([]);
      const released = {
        type: 'OwnershipReleased',
        ...ids,
        owner: 'ana',
        reason: 'Left.',
        capacity,
      } as const;
      await happened(day(100), released);
      expect(await nextAt(day(100))).toBe(day(114));
    });

    it('leaves what came with an inventory alone until somebody touches its ownership', async () => {
      await happened(day(1), registration({ source: imported }));
      expect(await raisedBy(day(400))).toEqual([]);
      await happened(day(400), { type: 'OwnershipOffered', ...ids, to: 'ana', capacity });
      expect(await nextAt(day(400))).toBe(day(407));
    });

    it('says nothing of a pilot that is over', async () => {
      await happened(day(1), registration(), {
        type: 'PilotRetired',
        ...ids,
        reason: 'Done.',
        reported: null,
        capacity,
      });
      expect(await raisedBy(day(400))).toEqual([]);
    });
  });
});

const ids = { pilotId: 'p1' };
const capacity = 'programme-office';
const day = (number: number): string => new Date(Date.UTC(2026, 0, number, 9)).toISOString();

let log: MemoryEventStore;
let projections: Awaited<ReturnType<typeof startProjections>>;
let clock: ReturnType<typeof ownershipClock>;

const begin = async (engine: TestEngine) => {
  log = new MemoryEventStore();
  projections = await startProjections({ log, projections: [ownershipDeadlines], ...(await engine.place()) });
  clock = ownershipClock(new CommandRunner(log), projections.reads);
};

const happened = async (occurredAt: string, ...events: PilotEvent[]) => {
  const expectedVersion = (await log.read('pilot-p1')).length;
  const commandId = `test-${expectedVersion}`;
  await log.append('pilot-p1', events, { commandId, by: 'olga', occurredAt, expectedVersion });
  await projections.caughtUp();
};

const nextAt = (now: string) => clock.deadlines.next(now);

/** What is raised when it has become so late: matter, days, to whom, and when. */
const raisedBy = async (now: string) => {
  const before = (await log.read('pilot-p1')).length;
  for (const deadline of await clock.deadlines.due(now))
    await clock.act(deadline, {
      commandId: deadline.id,
      by: 'rule:ownership-clock',
      occurredAt: deadline.dueAt,
    });
  await projections.caughtUp();
  return (await log.read<PilotEvent>('pilot-p1'))
    .slice(before)
    .flatMap(({ event, occurredAt }) =>
      event.type === 'PilotEscalated' ? [[event.matter, event.days, event.to, occurredAt]] : [],
    )
    .sort((one, other) => String(one[3]).localeCompare(String(other[3])));
};
