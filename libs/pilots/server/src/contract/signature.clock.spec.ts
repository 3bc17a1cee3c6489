import { CommandRunner } from '@gatehouse/event-store';
import type { ContractEvent, ContractEventOf } from '@gatehouse/pilots-domain';
import { wholeClauses } from '@gatehouse/pilots-domain/testing';
import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { signatureClock } from './signature.clock';
import { appointed, contractWorld } from './testing/contract-world';

describe('the clock of signatures', () => {
  onBothEngines((engine) => {
    beforeEach(() => begin(engine));
    afterEach(() => world.stop());

    it('says once of each signature that it has been waited for 14 days', async () => {
      await happens(day(2), ...submission);
      await happens(day(3), signed);
      expect(await clock.deadlines.next(day(3))).toBe(day(16));
      expect(await saidBy(day(15))).toEqual([]);
      expect(await saidBy(day(16))).toEqual([
        ['sponsor', 1, day(16)],
        ['assurance', 1, day(16)],
      ]);
      expect(await saidBy(day(99))).toEqual([]);
      expect(await clock.deadlines.next(day(3))).toBeNull();
    });

    it('does not begin anew with a change of wording', async () => {
      await happens(day(2), ...submission);
      await happens(day(10), { ...submitted, version: 2, change: 'wording', changed: ['whoActs'] });
      expect((await saidBy(day(16))).map(([role, version]) => [role, version])).toEqual([
        ['owner', 2],
        ['sponsor', 2],
        ['assurance', 2],
      ]);
    });

    it('waits for nothing once the pilot is over', async () => {
      await happens(day(2), ...submission);
      await world.happens('pilot-p1', {
        ...{ type: 'PilotRetired', pilotId: 'p1', reason: 'Done.', reported: null },
        capacity: 'programme-office',
      });
      expect(await saidBy(day(99))).toEqual([]);
    });
  });
});

const day = (number: number): string => new Date(Date.UTC(2026, 2, number, 9)).toISOString();
const about = { pilotId: 'p1', version: 1, digest: 'ab' } as const;
const drafted: ContractEvent = {
  ...{ type: 'ContractDrafted', pilotId: 'p1', clauses: wholeClauses, capacity: 'owner' },
  origin: { kind: 'blank' },
};
const submitted: ContractEventOf<'ContractSubmitted'> = {
  ...{ ...about, type: 'ContractSubmitted', clauses: wholeClauses },
  ...{ change: 'first', changed: [], capacity: 'owner' },
};
const submission = [drafted, submitted];
const signed: ContractEvent = { ...about, type: 'ContractSigned', role: 'owner', person: 'cara', at: day(3) };

let world: Awaited<ReturnType<typeof contractWorld>>;
let clock: ReturnType<typeof signatureClock>;

const begin = async (engine: TestEngine) => {
  world = await contractWorld(engine);
  clock = signatureClock(new CommandRunner(world.log), world.reads);
  await world.happens('pilot-p1', ...appointed());
};
const happens = async (now: string, ...events: ContractEvent[]) => {
  world.clock.set(now);
  await world.happens('contract-p1', ...events);
};
const saidBy = async (now: string) => {
  const before = (await world.log.read('contract-p1')).length;
  for (const deadline of await clock.deadlines.due(now))
    await clock.act(deadline, {
      commandId: deadline.id,
      by: 'rule:signature-overdue',
      occurredAt: deadline.dueAt,
    });
  await world.caughtUp();
  const recorded = await world.log.read<ContractEvent>('contract-p1');
  return recorded
    .slice(before)
    .flatMap(({ event, occurredAt }) =>
      event.type === 'SignatureOverdue' ? [[event.role, event.version, occurredAt]] : [],
    );
};
