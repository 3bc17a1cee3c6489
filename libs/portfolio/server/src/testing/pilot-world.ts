import { MemoryEventStore, uuidv5 } from '@gatehouse/event-store';
import { reviewStream, type ReviewEvent } from '@gatehouse/gates-domain';
import {
  contractEventTypes,
  contractStream,
  pilotStream,
  type ContractEvent,
  type PilotEvent,
} from '@gatehouse/pilots-domain';
import { startProjections, type TestEngine } from '@gatehouse/projections/testing';
import { Moments } from '@gatehouse/server-kit';
import { TestClock } from '@gatehouse/server-kit/testing';
import { activity } from '../activity.projection';
import { portfolio } from '../portfolio.projection';

/** A log, the portfolio's read models over it, and a clock; `happens` appends and waits until they show it. */
export const pilotWorld = async (engine?: TestEngine) => {
  const log = new MemoryEventStore();
  const { reads, caughtUp, stop } = await startProjections({
    log,
    projections: [activity, portfolio],
    ...(await engine?.place()),
  });
  const clock = new TestClock('2026-06-01T09:00:00.000Z');
  const versions = new Map<string, number>();

  const happens = async (
    occurredAt: string,
    ...events: (PilotEvent | ContractEvent | ReviewEvent)[]
  ): Promise<void> => {
    for (const event of events) {
      const stream = streamOf(event);
      const expectedVersion = versions.get(stream) ?? 0;
      versions.set(stream, expectedVersion + 1);
      await log.append(stream, [event], {
        commandId: uuidv5(`${stream}/${expectedVersion}`),
        by: 'ana',
        occurredAt,
        expectedVersion,
      });
    }
    await caughtUp();
  };
  return { log, reads, clock, moments: new Moments(log, reads, clock), happens, caughtUp, stop };
};

const streamOf = (event: PilotEvent | ContractEvent | ReviewEvent): string => {
  if ('reviewId' in event) return reviewStream(event.reviewId);
  const isOfContract = contractEventTypes.includes(event.type);
  return isOfContract ? contractStream(event.pilotId) : pilotStream(event.pilotId);
};

type Registered = Extract<PilotEvent, { type: 'PilotRegistered' }>;

export const registered = (pilotId: string, words: Partial<Registered> = {}): Registered => ({
  type: 'PilotRegistered',
  pilotId,
  name: `Pilot ${pilotId}`,
  purpose: 'Sorts incoming claims',
  unit: 'Claims',
  programme: null,
  tags: [],
  autonomy: 1,
  source: { kind: 'manual' },
  reported: {},
  capacity: 'programme-office',
  ...words,
});

export const staged = (
  pilotId: string,
  stage: Extract<PilotEvent, { type: 'StageEntered' }>['stage'],
): PilotEvent => ({
  type: 'StageEntered',
  pilotId,
  stage,
  from: null,
  backwards: false,
  reported: { importId: 'i1', row: 2, raw: stage, date: null },
  gate: null,
});
