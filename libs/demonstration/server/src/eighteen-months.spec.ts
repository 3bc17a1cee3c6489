import { accessEventTypes, personStream } from '@gatehouse/access-domain';
import { evidenceEventTypes } from '@gatehouse/assurance-domain';
import {
  boardEventTypes,
  circularEventTypes,
  meetingEventTypes,
  meetingStream,
  type MeetingEvent,
} from '@gatehouse/boards-domain';
import { canonicalEvent, MemoryEventStore, verifyLog, type Recorded } from '@gatehouse/event-store';
import { policyEventTypes, reviewEventTypes } from '@gatehouse/gates-domain';
import { integrationsEventTypes } from '@gatehouse/integrations-domain';
import { daysBetween, millisecondsOf } from '@gatehouse/kernel';
import {
  contract,
  contractEventTypes,
  contractStream,
  pilot,
  pilotEventTypes,
  pilotStream,
  presentVersion,
} from '@gatehouse/pilots-domain';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { everybody, personas } from './company/people';
import { pilotOf } from './company/spreadsheets';
import { nextMeeting, storyPilots } from './company/story-pilots';
import { playEighteenMonths, spreadsheetsOf } from './eighteen-months';
import { sha256Of } from './script/sheet';

const anchor = '2026-11-26T22:00:00.000Z';

describe('the demonstration', () => {
  let log: readonly Recorded[];
  beforeAll(async () => {
    log = await playEighteenMonths({ anchor });
  });

  it('is the same log, byte for byte, whenever it is made for the same hour', async () => {
    const again = await playEighteenMonths({ anchor });
    expect(again.map(canonicalEvent)).toEqual(log.map(canonicalEvent));
    const others = await playEighteenMonths({ anchor, seed: 2 });
    expect(others.map(canonicalEvent)).not.toEqual(log.map(canonicalEvent));
    expect(others.map(({ event }) => event.type)).toEqual(log.map(({ event }) => event.type));
  });

  it.each([
    '2026-03-02T00:00:00.000Z',
    '2026-12-31T23:00:00.000Z',
    '2028-02-29T07:00:00.000Z',
    '2027-06-06T12:00:00.000Z',
  ])('can be made at any hour: %s', async (hour) => {
    const made = await playEighteenMonths({ anchor: hour });
    // What the clock raises depends on the weekday from which the days are counted.
    expect(made.filter(isByHand).length).toBe(log.filter(isByHand).length);
    expect(made.every(({ occurredAt, recordedAt }) => occurredAt <= hour && recordedAt <= hour)).toBe(true);
  });

  it('says first that it is one', () => {
    expect(log[0]).toMatchObject({
      stream: 'demonstration-main',
      event: { type: 'DemonstrationBegun', company: 'Harborline Mutual', anchor, seed: 1 },
    });
  });

  it('tells of eighteen months in log time and in business time, up to the day before', () => {
    const [first, last] = [log[0]!, log.at(-1)!];
    expect(daysBetween(first.recordedAt, anchor)).toBeGreaterThan(540);
    expect(daysBetween(last.recordedAt, anchor)).toBeLessThan(2);
    for (const { recordedAt, occurredAt } of log) expect(occurredAt <= recordedAt).toBe(true);
    // No quarter in which nothing happened.
    const quarters = new Set(log.map(({ recordedAt }) => Math.floor(daysBetween(recordedAt, anchor) / 91)));
    expect(quarters.size).toBeGreaterThanOrEqual(6);
  });

  it('holds every type of event that there is', () => {
    const types = new Set(log.map(({ event }) => event.type));
    const all = [
      ...[...accessEventTypes, ...integrationsEventTypes, ...pilotEventTypes, ...contractEventTypes],
      ...[...boardEventTypes, ...meetingEventTypes, ...circularEventTypes],
      ...[...policyEventTypes, ...reviewEventTypes, ...evidenceEventTypes],
    ];
    expect(all.filter((type) => !types.has(type))).toEqual([]);
  });

  it('is a log like any other: it verifies, also once another store has taken it over', async () => {
    const store = new MemoryEventStore();
    await store.adopt(log);
    expect(await verifyLog(store)).toMatchObject({ events: log.length, problems: [] });
    expect(store.order.disorderMs).toBe(0);
  });

  it('has some forty pilots, which the domain can read', () => {
    const ids = [
      ...new Set(log.filter(({ stream }) => stream.startsWith('pilot-')).map(({ stream }) => stream)),
    ];
    const states = ids.map((stream) => foldedPilot(stream));
    const registered = states.filter((state) => state.kind === 'registered');
    expect(registered.length).toBeGreaterThanOrEqual(38);
    expect(registered.length).toBeLessThanOrEqual(45);
    for (const state of registered) expect(state.description.purpose).toMatch(/, so that /);
  });

  it('has no contract in force that three different people did not sign', () => {
    const inForce = log.map(({ event }) => event).filter(({ type }) => type === 'ContractInForce');
    expect(inForce.length).toBeGreaterThan(5);
    for (const event of inForce) {
      const { signatures } = event as unknown as { signatures: { role: string; person: string }[] };
      expect(signatures.map(({ role }) => role).sort()).toEqual(['assurance', 'owner', 'sponsor']);
      expect(new Set(signatures.map(({ person }) => person)).size).toBe(3);
    }
  });

  it('has no decision that its quorum proof does not carry, and none by whoever owns or sponsors the pilot', () => {
    const decided = log
      .filter(({ stream }) => stream.startsWith('meeting-'))
      .map(({ event }) => event as MeetingEvent)
      .filter((event) => event.type === 'ItemDecided');
    expect(decided.map(({ result }) => result.outcome).sort()).toEqual(
      ['approve', 'approve', 'conditional-go', 'go', 'go', 'hold', 'kill', 'recycle'].sort(),
    );
    for (const { proof, tally, result, votes, subject } of decided) {
      expect(proof.isQuorate).toBe(true);
      expect(tally.carried).toBe(result.outcome);
      if (!('pilotId' in subject)) continue;
      const state = foldedPilot(pilotStream(subject.pilotId));
      const parts = state.kind === 'registered' ? [state.sponsor] : [];
      expect(votes.filter(({ person, by }) => parts.includes(person) || parts.includes(by))).toEqual([]);
    }
  });

  it('moves pilots by what the board decided, and voids what a late change took the ground from', () => {
    const stages = (ref: string) =>
      log
        .filter(({ stream, event }) => stream === pilotStream(pilotOf(ref)) && event.type === 'StageEntered')
        .map(({ event }) => event as unknown as { stage: string; gate: { outcome: string } | null })
        .map(({ stage, gate }) => [stage, gate?.outcome ?? null]);
    expect(stages('HM-002').at(-1)).toEqual(['production', 'go']);
    expect(stages('HM-013').at(-1)).toEqual(['production', 'conditional-go']);
    expect(foldedPilot(pilotStream(pilotOf('HM-009')))).toMatchObject({ autonomy: 3 });
    expect(foldedPilot(pilotStream(pilotOf('HM-025')))).toMatchObject({ isOver: true });
    expect(foldedPilot(pilotStream(pilotOf('HM-007')))).toMatchObject({ holds: ['board'] });
    const voided = log.filter(({ event }) => event.type === 'DecisionVoided');
    expect(voided.map(({ stream }) => stream)).toEqual(['review-scoring-gate-4']);
    const again = log.find(({ stream }) => stream === 'review-scoring-gate-4-again');
    expect(again?.event).toMatchObject({ type: 'ReviewRequested', reopens: 'scoring-gate-4' });
  });

  it('has a meeting to come, its pack frozen', () => {
    const types = factsOf(meetingStream(nextMeeting)).map(({ type }) => type);
    expect(types).toContain('PackFrozen');
    expect(types).not.toContain('MeetingOpened');
  });

  it('imports files whose digests are those of the files', () => {
    const digests = spreadsheetsOf(anchor).map(sha256Of);
    const started = log.map(({ event }) => event).filter(({ type }) => type === 'ImportStarted');
    expect(started.map((event) => (event as unknown as { file: string }).file)).toEqual(digests);
  });

  it('tells of an import between the positions that it says', () => {
    for (const { event, position } of log)
      if (event.type === 'ImportFinished') {
        const { lastPosition } = event as unknown as { lastPosition: number };
        expect(lastPosition).toBe(position - 1);
      }
  });

  it('leaves a star without an owner, a contract void and one that did everything right', () => {
    expect(foldedPilot(pilotStream(storyPilots.withoutOwner))).toMatchObject({
      isOver: false,
      ownership: { kind: 'unoffered' },
    });
    const voided = foldedContract(storyPilots.voidedContract);
    expect(presentVersion(voided)).toMatchObject({ version: 3, status: 'waiting' });
    expect(presentVersion(voided)?.signatures.map(({ role }) => role)).toEqual(['owner']);
    expect(presentVersion(foldedContract(storyPilots.didEverythingRight))?.status).toBe('in-force');
    expect(foldedPilot(pilotStream(storyPilots.didEverythingRight))).toMatchObject({ stage: 'production' });
  });

  it('lets a change of wording carry the three signatures', () => {
    const { versions } = foldedContract(pilotOf('HM-007'));
    expect(versions.map(({ change, status }) => [change, status])).toEqual([
      ['first', 'carried'],
      ['wording', 'in-force'],
    ]);
  });

  it('releases the pilots of whoever left in the same minute, by the rule', () => {
    const left = log.filter(({ event }) => event.type === 'PersonLeft' && event).map(({ stream }) => stream);
    expect(left).toContain(personStream('former-billing'));
    const released = log.filter(({ by }) => by === 'rule:leaver-releases-pilots');
    expect(released.map(({ event }) => event.type)).toEqual(['OwnershipReleased', 'OwnershipReleased']);
    const leaving = log.find(({ id }) => id === released[0]?.causationId)!;
    expect(millisecondsOf(released[0]!.recordedAt) - millisecondsOf(leaving.recordedAt)).toBeLessThan(60_000);
  });

  it('lets nobody act who was not added, and keeps no name in the log', () => {
    const known = new Set(everybody.map(({ person }) => person));
    const actors = new Set(
      log.map(({ by }) => by).filter((by) => by !== 'operator' && !by.startsWith('rule:')),
    );
    expect([...actors].filter((actor) => !known.has(actor))).toEqual([]);
    const added = JSON.stringify(log.filter(({ stream }) => stream.startsWith('person-')));
    for (const { name } of everybody) expect(added).not.toContain(name);
    expect(personas.every(({ person }) => !log.some((one) => isLeaving(one, person)))).toBe(true);
  });

  const factsOf = (stream: string) => log.filter((one) => one.stream === stream).map(({ event }) => event);
  const foldedPilot = (stream: string) =>
    factsOf(stream).reduce((state, event) => pilot.evolve(state, event as never), pilot.initial);
  const foldedContract = (pilotId: string) =>
    factsOf(contractStream(pilotId)).reduce(
      (state, event) => contract.evolve(state, event as never),
      contract.initial,
    );
});

const isByHand = ({ by }: Recorded): boolean => !by.startsWith('rule:');
const isLeaving = ({ event, stream }: Recorded, person: string): boolean =>
  event.type === 'PersonLeft' && stream === personStream(person);
