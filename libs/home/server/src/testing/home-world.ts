import type { PersonEvent } from '@gatehouse/access-domain';
import {
  boardStream,
  circularStream,
  meetingStream,
  type BoardEvent,
  type CircularEvent,
  type MeetingEvent,
} from '@gatehouse/boards-domain';
import { MemoryEventStore, uuidv5 } from '@gatehouse/event-store';
import { reviewStream, type ReviewEvent } from '@gatehouse/gates-domain';
import { millisecondsOf, type Actor, type Grant } from '@gatehouse/kernel';
import { operationalStoreInMemory } from '@gatehouse/operational-store/testing';
import {
  contractEventTypes,
  contractStream,
  type ContractEvent,
  type PilotEvent,
  type PilotEventOf,
} from '@gatehouse/pilots-domain';
import { startProjections, type TestEngine } from '@gatehouse/projections/testing';
import { Moments, PeopleNames } from '@gatehouse/server-kit';
import { TestClock, WithheldInATest } from '@gatehouse/server-kit/testing';
import { HomeResolver } from '../home.resolver';
import { homeProjections } from '../index';
import { homeMigrations } from '../home.tables';

type Happening =
  PilotEvent | ContractEvent | PersonEvent | ReviewEvent | BoardEvent | MeetingEvent | CircularEvent;

/** A log, a Home's read models over it, and a clock; `happens` appends and waits until they show it. */
export const homeWorld = async (engine?: TestEngine) => {
  const clock = new TestClock('2026-01-01T09:00:00.000Z');
  const log = new MemoryEventStore({ now: () => millisecondsOf(clock.now()) });
  const { reads, caughtUp, stop } = await startProjections({
    log,
    projections: homeProjections,
    ...(await engine?.place()),
  });
  const store = await operationalStoreInMemory(homeMigrations);
  const versions = new Map<string, number>();

  const happens = async (occurredAt: string, by: string, ...events: Happening[]): Promise<void> => {
    if (occurredAt > clock.now()) clock.set(occurredAt);
    for (const event of events) {
      const stream = streamOf(event);
      const expectedVersion = versions.get(stream) ?? 0;
      versions.set(stream, expectedVersion + 1);
      const commandId = uuidv5(`${stream}/${expectedVersion}`);
      await log.append(stream, [event], { commandId, by, occurredAt, expectedVersion });
    }
    await caughtUp();
  };
  const end = async () => {
    await stop();
    await store.close();
  };
  const moments = new Moments(log, reads, clock);
  const withheld = new WithheldInATest();
  const home = new HomeResolver(reads, moments, names, clock, withheld);
  return { log, reads, clock, store, names, moments, withheld, home, happens, stop: end };
};

const streamOf = (event: Happening): string => {
  if ('personId' in event) return `person-${event.personId}`;
  if ('reviewId' in event) return reviewStream(event.reviewId);
  if ('meetingId' in event) return meetingStream(event.meetingId);
  if ('circularId' in event) return circularStream(event.circularId);
  if ('boardId' in event) return boardStream(event.boardId);
  return contractEventTypes.includes(event.type) ? contractStream(event.pilotId) : `pilot-${event.pilotId}`;
};

class Capitals extends PeopleNames {
  override namesOf(people: readonly string[]) {
    return Promise.resolve(new Map(people.map((person) => [person, person.toUpperCase()])));
  }
  override everybody() {
    return Promise.resolve([]);
  }
  override called() {
    return Promise.resolve([]);
  }
}
const names = new Capitals();

export const everything = { kind: 'everything' } as const;
export const somebody = (person: string, ...grants: Grant[]): Actor => ({ person, grants });
export const office = somebody('office', { role: 'programme-office', scope: everything });
export const assurance = somebody('assurance', { role: 'assurance', scope: everything });

export const registered = (
  pilotId: string,
  words: Partial<PilotEventOf<'PilotRegistered'>> = {},
): PilotEventOf<'PilotRegistered'> => ({
  ...{ type: 'PilotRegistered', pilotId, name: `Pilot ${pilotId}`, purpose: 'Sorts claims', unit: 'Claims' },
  ...{ programme: null, tags: [], autonomy: 1, source: { kind: 'manual' }, reported: {} },
  capacity: 'programme-office',
  ...words,
});

/** What is usual of a pilot, so that only what is told of it waits. */
export const settled = (pilotId: string): PilotEvent[] => [
  registered(pilotId),
  { type: 'RiskTierAssigned', pilotId, tier: 'limited', basis: 'b', reported: null, capacity: 'assurance' },
  { type: 'SponsorNamed', pilotId, sponsor: 'sponsor', capacity: 'programme-office' },
];
export const offered = (pilotId: string, to: string): PilotEvent => ({
  ...{ type: 'OwnershipOffered', pilotId, to, capacity: 'programme-office' },
});
export const accepted = (pilotId: string, owner: string): PilotEvent => ({
  ...{ type: 'OwnershipAccepted', pilotId, owner },
});
