import { replay, type Actor, type OutcomeDemands } from '@gatehouse/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  admin,
  bound,
  boundAnew,
  cara,
  conditionalGo,
  decidedBy,
  delegate,
  evaluation,
  felix,
  go,
  hannah,
  machine,
  met,
  newContract,
  olga,
  pilotUnderReview,
  request,
} from '../testing/a-review';
import { review } from './review';
import type { ReviewCommand } from './review.commands';
import type { ReviewEvent, ReviewEventOf } from './review.events';
import { waitsOf, type GateReviewState } from './review.state';

describe('a gate review, whatever people do to it', () => {
  it('is ready exactly while it is open and nobody is waited for', () =>
    always((history) =>
      eachState(history, (state) => {
        if (state.kind !== 'requested' || state.course.kind !== 'open') return;
        expect(state.course.isReady).toBe(waitsOf(state).length === 0);
      }),
    ));

  it('is decided at most once, and its decision stays what it was', () =>
    always((history) => {
      const decided = history.filter(({ event }) => event.type === 'ReviewDecided');
      expect(decided.length).toBeLessThanOrEqual(1);
      const [first] = decided;
      if (first?.event.type !== 'ReviewDecided') return;
      const state = stateAfter(history);
      expect(state.kind === 'requested' && state.course).toMatchObject({
        ...{ kind: 'decided', demands: first.event.demands },
      });
    }));

  it('takes no answer of anybody’s once it is over', () =>
    always((history) => {
      const end = history.findIndex(({ event }) => ['ReviewDecided', 'ReviewWithdrawn'].includes(event.type));
      if (end < 0) return;
      const later = ['ReviewDecided', 'ConditionSet', 'ConditionMet', 'ConditionLapsed', 'DecisionVoided'];
      const after = history.slice(end + 1).map(({ event }) => event.type);
      expect(after.filter((type) => ![...later, 'ExceptionGranted'].includes(type))).toEqual([]);
    }));

  it('is assessed and signed off by nobody behind whom owner or sponsor stand', () =>
    always((history) => {
      for (const { event, by } of history) {
        if (!['ScoreGiven', 'SignOffGiven', 'SignOffRefused', 'MoreEvidenceRequested'].includes(event.type))
          continue;
        for (const one of [by.person, by.onBehalfOf]) expect(['cara', 'leo']).not.toContain(one);
      }
    }));

  it('counts only sign-offs of the version that it is bound to', () =>
    always((history) =>
      eachState(history, (state) => {
        if (state.kind !== 'requested' || state.course.kind !== 'open') return;
        for (const { contractVersion } of state.signOffs)
          expect(contractVersion).toBe(state.bound.contract?.version ?? null);
      }),
    ));

  it('says of every criterion since when it is as it is, in order of time', () =>
    always((history) => {
      const since = new Map<string, ReviewEventOf<'CriterionAssessed'>>();
      for (const { event } of history) {
        if (event.type !== 'CriterionAssessed') continue;
        const before = since.get(event.criterionId);
        if (before?.verdict === event.verdict) expect(event.since).toBe(before.since);
        else if (before) expect(event.since >= before.since).toBe(true);
        since.set(event.criterionId, event);
      }
    }));

  it('does nothing at an administrator’s word', () =>
    always((history) => expect(history.filter(({ by }) => by.person === admin.person)).toEqual([])));
});

type Happened = { event: ReviewEvent; by: Actor };

const always = (holds: (history: readonly Happened[]) => void) =>
  fc.assert(
    fc.property(fc.array(commands, { minLength: 8, maxLength: 50, size: 'max' }), (tried) =>
      holds(life(tried)),
    ),
    { numRuns: 300 },
  );

/** What is recorded of what people try, the refused left out. */
const life = (tried: readonly ReviewCommand[]): Happened[] => {
  const history: Happened[] = [];
  for (const command of [request(), ...tried]) {
    const decision = review.decide(command, stateAfter(history));
    if (decision.accepted) history.push(...decision.events.map((event) => ({ event, by: command.actor })));
  }
  return history;
};

const stateAfter = (history: readonly Happened[]): GateReviewState =>
  replay(
    review,
    history.map(({ event }) => event),
  );

/** As it stood after each command that recorded anything: within one append it may be on its way. */
const eachState = (history: readonly Happened[], look: (state: GateReviewState) => void) =>
  history.forEach((_, index) => {
    if (history[index + 1]?.event.type !== 'ReviewReady') look(stateAfter(history.slice(0, index + 1)));
  });

const somebody: fc.Arbitrary<Actor> = fc.constantFrom(
  ...[cara, hannah, felix, olga, admin, machine, { person: 'leo', grants: olga.grants }],
  ...[
    delegate('cara', 'ownership', 'assurance'),
    delegate('hannah', 'assurance'),
    { ...hannah, person: 'cara' },
  ],
);
const words = 'A sentence.';
const pilot = pilotUnderReview;
const version = fc.constantFrom(5, 6, null);
const signOffId = fc.constantFrom('privacy', 'money');
const demands = fc.constantFrom<OutcomeDemands>(go, conditionalGo, {
  ...{ outcome: 'hold', because: words, returnOn: '2026-09-01' },
});
const change = fc.constantFrom(newContract, {
  ...{ what: 'evidence' as const, evidenceId: 'e1', became: 'expired' as const },
});
const someBound = fc.constantFrom(bound, boundAnew, { contract: null, evidence: [] });
const today = fc.constantFrom('2026-06-01', '2026-07-01');
const rule = 'a-rule';

const deeds = fc.oneof(
  fc.record({
    type: fc.constant('AssessReview' as const),
    assessed: fc.constantFrom('met' as const, 'unmet' as const).map((verdict) => [met('owned', { verdict })]),
    current: fc.constant([evaluation]),
    now: fc
      .integer({ min: 2, max: 28 })
      .map((day) => `2026-06-${String(day).padStart(2, '0')}T09:00:00.000Z`),
    rule: fc.constant(rule),
  }),
  fc.record({
    ...{
      type: fc.constant('GiveScore' as const),
      pilot: fc.constant(pilot),
      criterionId: fc.constant('used'),
    },
    ...{ score: fc.integer({ min: 0, max: 6 }), comment: fc.constant('') },
  }),
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ type: fc.constant('GiveSignOff' as const), pilot: fc.constant(pilot), signOffId },
      ...{ note: fc.constant(''), contractVersion: version },
    }),
  },
  fc.record({
    ...{ type: fc.constant('RefuseSignOff' as const), pilot: fc.constant(pilot), signOffId },
    ...{ reason: fc.constant(words), contractVersion: version },
  }),
  fc.record({
    ...{ type: fc.constant('RequestMoreEvidence' as const), pilot: fc.constant(pilot) },
    requestId: fc.constantFrom('q1', 'q2'),
    ...{ criterionId: fc.constantFrom('owned', 'used', 'none'), question: fc.constant(words) },
  }),
  fc.record({
    ...{ type: fc.constant('SupplyEvidence' as const), pilot: fc.constant(pilot) },
    ...{ requestId: fc.constantFrom('q1', 'q2'), evidenceId: fc.constant('e1') },
    ...{ evidence: fc.constant(evaluation), note: fc.constant(words) },
  }),
  fc.record({
    ...{ type: fc.constant('NoteMaterialChange' as const), change, bound: someBound, today },
    rule: fc.constant(rule),
  }),
  fc
    .record({ type: fc.constant('GrantException' as const), criterionId: fc.constant('owned') })
    .map((one) => ({
      ...{ ...one, reason: words, decidedBy },
    })),
  fc
    .record({ type: fc.constant('RecordDecision' as const), demands, moved: fc.option(change), today })
    .map((one) => ({ ...one, bound, decidedBy, rule })),
  fc.constant({ ...{ type: 'WithdrawReview' as const, pilot, reason: words } }),
  fc.constant({
    ...{ type: 'MeetCondition' as const, pilot, conditionId: 'k1', evidenceId: null, note: words },
  }),
  fc.record({ type: fc.constant('LapseCondition' as const), today }).map((one) => ({
    ...{ ...one, conditionId: 'k1', rule },
  })),
);

const commands: fc.Arbitrary<ReviewCommand> = fc
  .tuple(deeds, somebody)
  .map(([deed, actor]) => ({ ...deed, reviewId: 'r1', pilotId: 'p1', actor }));
