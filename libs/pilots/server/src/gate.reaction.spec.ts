import { CommandRunner, MemoryEventStore, type Recorded } from '@gatehouse/event-store';
import type { ReviewEvent, ReviewEventOf } from '@gatehouse/gates-domain';
import type { OutcomeDemands } from '@gatehouse/kernel';
import { pilotStream, type PilotEvent } from '@gatehouse/pilots-domain';
import { registration } from '@gatehouse/pilots-domain/testing';
import { occasionOf } from '@gatehouse/reactions';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { gateReaction } from './gate.reaction';

describe('a decision of a board', () => {
  beforeEach(begin);

  it('moves the pilot, by rule and as of the decision', async () => {
    await decided({ outcome: 'go', autonomy: 1 });
    expect(await moved()).toMatchObject([
      {
        event: {
          ...{ type: 'StageEntered', stage: 'framing', from: 'idea', reported: null },
          gate: { reviewId: 'r1', gate: 'Framing', outcome: 'go' },
        },
        ...{ by: 'rule:gate-moves-pilot', occurredAt: hour },
      },
      { event: { type: 'AutonomyRaised', from: 0, to: 1 } },
    ]);
  });

  it('heard of twice moves it once', async () => {
    await decided({ outcome: 'go', autonomy: 1 });
    for (const recorded of (await log.read<ReviewEvent>('review-r1')) as Recorded[])
      await reaction().react(recorded, occasionOf('gate-moves-pilot', recorded));
    expect(await moved()).toHaveLength(2);
  });

  it('that does not stand moves nothing', async () => {
    await decided({ outcome: 'go', autonomy: 1 }, { stands: false });
    expect(await moved()).toEqual([]);
  });

  it('hold: the pilot is held until the board’s day', async () => {
    await decided({ outcome: 'hold', because: 'Too early.', returnOn: '2026-05-01' });
    expect(await moved()).toMatchObject([
      { event: { type: 'PilotHeld', cause: 'board', returnOn: '2026-05-01', capacity: 'rule' } },
    ]);
  });

  it('about a pilot that is over is no trouble, and changes nothing', async () => {
    await append('pilot-p1', {
      ...{ type: 'PilotRetired', pilotId: 'p1', reason: 'Done.', reported: null },
      capacity: 'programme-office',
    });
    expect(await decided({ outcome: 'go', autonomy: null })).toEqual([]);
    expect(await moved()).toEqual([{ event: expect.objectContaining({ type: 'PilotRetired' }) }]);
  });
});

const hour = '2026-01-01T09:00:00.000Z';
let log: MemoryEventStore;

async function begin() {
  log = new MemoryEventStore();
  await append('pilot-p1', registration());
}
const reaction = () => gateReaction(new CommandRunner(log));

async function append(stream: string, event: PilotEvent | ReviewEvent) {
  const expectedVersion = (await log.read(stream)).length;
  const commandId = `${stream}/${expectedVersion}`;
  await log.append(stream, [event], { commandId, by: 'olga', occurredAt: hour, expectedVersion });
}

/** Records the decision, has the machine answer, and tells what came of it. */
const decided = async (demands: OutcomeDemands, changes: Partial<ReviewEventOf<'ReviewDecided'>> = {}) => {
  await append('review-r1', {
    ...{ type: 'ReviewDecided', reviewId: 'r1', pilotId: 'p1', gate: 'Framing', from: 'idea', to: 'framing' },
    ...{ demands, bound: { contract: null, evidence: [] }, stands: true },
    decidedBy: { boardId: 'b', decisionId: 'd', in: { kind: 'circular', circularId: 'c' } },
    ...changes,
  });
  const recorded = (await log.read<ReviewEvent>('review-r1')).at(-1) as Recorded;
  return reaction().react(recorded, occasionOf('gate-moves-pilot', recorded));
};
const moved = async () =>
  (await log.read<PilotEvent>(pilotStream('p1')))
    .slice(1)
    .map(({ event, by, occurredAt }) => (by === 'olga' ? { event } : { event, by, occurredAt }));
