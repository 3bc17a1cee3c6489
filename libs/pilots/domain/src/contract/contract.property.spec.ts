import type { Actor } from '@gatehouse/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actor, contractedPilot, office, wholeClauses } from '../testing';
import type { Clauses } from './clauses';
import { contract } from './contract';
import type { ContractCommand, PilotFacts } from './contract.commands';
import { signatoryRoles, type ContractEvent, type ContractEventOf } from './contract.events';
import { presentVersion, type Contract } from './contract.state';

type Step = { before: Contract; events: readonly ContractEvent[]; after: Contract; pilot: PilotFacts };

describe('any life of a contract', () => {
  it('is in force only with three signatures of three people on its digest, given by who they were then', () =>
    always(({ before, events, after, pilot }) => {
      const event = events.find((one) => one.type === 'ContractInForce');
      if (!event) return;
      const people = event.signatures.map(({ person }) => person);
      expect(event.signatures.map(({ role }) => role)).toEqual([...signatoryRoles]);
      expect(new Set(people).size).toBe(3);
      expect(event.digest).toBe(presentVersion(after)?.digest);
      const isCarried = presentVersion(before)?.status === 'in-force';
      if (!isCarried) expect(people.slice(0, 2)).toEqual([pilot.owner, pilot.sponsor]);
    }));

  it('has nobody sign the same text twice', () =>
    fc.assert(
      fc.property(life, (moves) => {
        const signed = lived(moves)
          .flatMap(({ events }) => events)
          .filter((event) => event.type === 'ContractSigned');
        const texts = textRuns(lived(moves));
        const keys = signed.map((event) => `${texts.get(event.version)}/${event.person}/${event.role}`);
        const people = signed.map((event) => `${texts.get(event.version)}/${event.person}`);
        expect(new Set(people).size).toBe(new Set(keys).size);
      }),
    ));

  it('loses no signature to a change of wording, and voids by a material one whatever was signed', () =>
    always(({ before, events, after }) => {
      const submitted = events.find((one) => one.type === 'ContractSubmitted');
      const was = presentVersion(before);
      if (!submitted || !was) return;
      const voided = events.find((one) => one.type === 'ContractVoided');
      const now = presentVersion(after);
      if (submitted.change === 'wording') {
        expect(now?.signatures).toEqual(was.signatures);
        expect(now?.status).toBe(was.status);
        expect(voided).toBeUndefined();
        expect(submitted.digest).toBe(was.digest);
      } else {
        expect(now).toMatchObject({ status: 'waiting', signatures: [] });
        expect(voided !== undefined).toBe(was.signatures.length > 0);
        expect(submitted.digest).not.toBe(was.digest);
      }
    }));

  it('has at most one version in force, and it is the last', () =>
    always(({ after }) => {
      const inForce = after.versions.filter(({ status }) => status === 'in-force');
      expect(inForce.length).toBeLessThanOrEqual(1);
      if (inForce[0]) expect(inForce[0]).toBe(presentVersion(after));
    }));

  it('is what its events say', () =>
    fc.assert(
      fc.property(life, (moves) => {
        const steps = lived(moves);
        const events = steps.flatMap((step) => step.events);
        const replayed = events.reduce((state, event) => contract.evolve(state, event), contract.initial);
        expect(replayed).toEqual(steps.at(-1)?.after ?? contract.initial);
        expect(replayed.events).toBe(events.length);
      }),
    ));

  it('reaches its end often enough for all this to mean something', () => {
    const ends = fc.sample(life, { numRuns: 400, seed: 7 }).map((moves) => lived(moves).at(-1)?.after);
    expect(ends.filter((end) => end && presentVersion(end)?.status === 'in-force').length).toBeGreaterThan(
      10,
    );
  });
});

/** Versions whose text is one: a change of wording goes on with the text before it. */
function textRuns(steps: readonly Step[]): Map<number, number> {
  const submissions = steps
    .flatMap(({ events }) => events)
    .filter((event): event is ContractEventOf<'ContractSubmitted'> => event.type === 'ContractSubmitted');
  const runs = new Map<number, number>();
  for (const { version, change } of submissions)
    runs.set(version, change === 'wording' ? (runs.get(version - 1) ?? version) : version);
  return runs;
}

function always(holds: (step: Step) => void) {
  fc.assert(
    fc.property(life, (moves) => lived(moves).forEach(holds)),
    { numRuns: 300 },
  );
}

type Move = (state: Contract, pilot: PilotFacts) => ContractCommand | Partial<PilotFacts>;

/** Carries out what is accepted, and lets the world change between. */
function lived(moves: readonly Move[]): Step[] {
  const steps: Step[] = [];
  let state = contract.initial;
  let pilot = contractedPilot;
  for (const move of moves) {
    const next = move(state, pilot);
    if (!('type' in next)) {
      pilot = { ...pilot, ...next };
      continue;
    }
    const decision = contract.decide(next, state);
    if (!decision.accepted) continue;
    const after = decision.events.reduce((so, event) => contract.evolve(so, event), state);
    steps.push({ before: state, events: decision.events, after, pilot });
    state = after;
  }
  return steps;
}

const people = ['cara', 'leo', 'hannah', 'hugo'];
/** Everybody may sign for assurance, so that only the rules keep the duties apart. */
const person = fc.constantFrom(...people).map((id): Actor => actor(id, 'assurance'));
const texts: Clauses[] = [
  wholeClauses,
  { ...wholeClauses, whoActs: wholeClauses.whoActs.toUpperCase().replaceAll('. ', ' – ') },
  { ...wholeClauses, goodEnough: { ...wholeClauses.goodEnough, threshold: '96.0 %' } },
];
const about = (pilot: PilotFacts) => ({ pilotId: 'p1', actor: office, pilot });
const digestOf = (text: string) => `digest of ${text}`;

const rewrite = fc.constantFrom(...texts).map((clauses): Move[] => [
  (_, pilot) => ({
    ...{ ...about(pilot), type: 'DraftContract' },
    start: {
      from: 'contract',
      pilotId: 'p9',
      found: { version: 1, clauses, hasReachedProduction: true },
    },
  }),
  (_, pilot) => ({ ...about(pilot), type: 'SubmitContract', digestOf }),
]);
const answer = fc.tuple(person, fc.constantFrom(...signatoryRoles), fc.integer({ min: 0, max: 5 }));
const sign = answer.map(([by, role, seen]): Move[] => [
  (state, pilot) => ({
    ...{ ...about(pilot), type: 'SignContract', actor: by, role, at: '2026-03-02T09:00:00.000Z' },
    // Now and then somebody signs what they read before.
    digest: (seen === 0 ? state.versions.at(0) : presentVersion(state))?.digest ?? '',
  }),
]);
const refuse = answer.map(([by, role]): Move[] => [
  (state, pilot) => ({
    ...{ ...about(pilot), type: 'RefuseSignature', actor: by, role, reason: 'No.' },
    digest: presentVersion(state)?.digest ?? '',
  }),
]);
const everybodySigns: Move[] = signatoryRoles.map((role, index) => (state, pilot) => ({
  ...{ ...about(pilot), type: 'SignContract', role, at: '2026-03-02T09:00:00.000Z' },
  actor: actor([pilot.owner, pilot.sponsor, 'hugo'][index] ?? '', 'assurance'),
  digest: presentVersion(state)?.digest ?? '',
}));
/** The owner signs, another takes over, and the two others sign before the new owner has. */
const handover = fc
  .constantFrom(...people)
  .map((next): Move[] => [
    ...everybodySigns.slice(0, 1),
    () => ({ owner: next }),
    ...everybodySigns.slice(1),
  ]);
const change = fc
  .tuple(fc.constantFrom('owner', 'sponsor'), fc.constantFrom(...people, null))
  .map(([duty, who]): Move[] => [() => ({ [duty]: who })]);
const life = fc
  .array(
    fc.oneof(
      { arbitrary: rewrite, weight: 3 },
      { arbitrary: sign, weight: 5 },
      { arbitrary: fc.constant(everybodySigns), weight: 2 },
      { arbitrary: handover, weight: 1 },
      { arbitrary: refuse, weight: 1 },
      { arbitrary: change, weight: 1 },
    ),
    { minLength: 3, maxLength: 25 },
  )
  .map((parts) => parts.flat());
