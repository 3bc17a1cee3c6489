import { replay, type Actor, type OutcomeDemands } from '@gatehouse/kernel';
import { scenario } from '@gatehouse/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import {
  admin,
  becameReady,
  bound,
  boundAnew,
  cara,
  conditionalGo,
  conditionSet,
  decidedBy,
  delegate,
  evaluation,
  felix,
  go,
  hannah,
  machine,
  materialChange,
  met,
  newContract,
  now,
  olga,
  pilotUnderReview,
  readyReview,
  record,
  request,
  requestedReview,
  secondGate,
  signedOff,
  wasAssessed,
  wasDecided,
  wasRequested,
} from '../testing/a-review';
import { openReviewCommands } from './open-review-commands';
import { review } from './review';
import type { PilotUnderReview, ReviewCommandOf } from './review.commands';
import type { ReviewEvent } from './review.events';

const { given } = scenario(review);
const id = { reviewId: 'r1', pilotId: 'p1' };

describe('a gate review is requested', () => {
  it('by the owner, and assessed at once', () =>
    given().when(request()).then(wasRequested(), wasAssessed('owned'), wasAssessed('evaluated')));

  it('by somebody to whom the owner lent the duty', () =>
    given()
      .when(request({ actor: delegate('cara', 'ownership') }))
      .then(...requestedReview));

  it.each([
    ['the sponsor', { person: 'leo', grants: [] }],
    ['the programme office', olga],
    ['an administrator', admin],
    ['whoever acts for the owner in something else', delegate('cara', 'sponsorship')],
  ] as [string, Actor][])('but not by %s', (_, actor) =>
    given().when(request({ actor })).thenRefused('not-your-role'),
  );

  it.each([
    ['pilot-unknown', { pilot: null }],
    ['pilot-is-over', { pilot: pilot({ isOver: true }) }],
    ['not-your-role', { pilot: pilot({ owner: null }) }],
    ['no-policy', { policy: null }],
    ['no-gate', { gate: null }],
    ['no-gate', { pilot: pilot({ stage: 'framing' }) }],
    ['review-open', { pilot: pilot({ openReview: 'r0' }) }],
    ['condition-open', { pilot: pilot({ openConditions: ['Rehearse.'] }) }],
    ['decision-voided', { pilot: pilot({ voidedReview: 'r0' }) }],
    ['no-longer-so', { reopens: 'r0' }],
    ['words-missing', { request: { ask: ' ', spend: null, autonomy: null } }],
    ['words-too-long', { request: { ask: 'x'.repeat(2_001), spend: null, autonomy: null } }],
    ['beyond-spend-authority', { request: asking({ spend: { minor: 50_000_001, currency: 'USD' } }) }],
    ['beyond-spend-authority', { request: asking({ spend: { minor: 1, currency: 'EUR' } }) }],
    ['beyond-spend-authority', { request: asking({ spend: { minor: -1, currency: 'USD' } }) }],
    ['autonomy-not-raised', { request: asking({ autonomy: 1 }) }],
  ] as const)('unless %s', (code, changes) => given().when(request(changes)).thenRefused(code));

  it('with every open condition named in words', () => {
    const openConditions = ['Rehearse the rollback.', 'Name a duty lead.'];
    expect(review.decide(request({ pilot: pilot({ openConditions }) }), { kind: 'none' })).toMatchObject({
      reason:
        'An open condition blocks the next review: “Rehearse the rollback.”, “Name a duty lead.”. Meet it first.',
    });
  });

  it('up to what the gate may release, and for more autonomy', () => {
    const asked = asking({ spend: { minor: 50_000_000, currency: 'USD' }, autonomy: 2 });
    given()
      .when(request({ request: asked }))
      .then(wasRequested({ request: asked }), wasAssessed('owned'), wasAssessed('evaluated'));
  });

  it('once', () =>
    given(...requestedReview)
      .when(request())
      .thenRefused('already-requested'));

  it('and is ready at once where nobody is waited for', () => {
    const gate = { ...secondGate, signOffs: [] };
    given()
      .when(request({ gate }))
      .then(wasRequested({ rules: gate }), wasAssessed('owned'), wasAssessed('evaluated'), becameReady);
  });

  it('anew by rule where its decision was voided, whatever conditions that one set and whichever stage it led to', () =>
    given()
      .when(
        request({
          actor: machine,
          reopens: 'r0',
          pilot: pilot({ voidedReview: 'r0', openConditions: ['Rehearse.'], stage: 'limited-production' }),
        }),
      )
      .then(wasRequested({ reopens: 'r0' }), wasAssessed('owned'), wasAssessed('evaluated')));

  it('but a first time never by a rule', () =>
    given()
      .when(request({ actor: machine }))
      .thenRefused('not-your-role'));
});

describe('the machine assesses', () => {
  const assess = (
    assessed: ReviewCommandOf<'AssessReview'>['assessed'],
    changes: Partial<ReviewCommandOf<'AssessReview'>> = {},
  ): ReviewCommandOf<'AssessReview'> => ({
    ...{ ...id, type: 'AssessReview', actor: machine, assessed, current: [evaluation], rule: 'a-rule' },
    now: '2026-06-05T09:00:00.000Z',
    ...changes,
  });
  const unmet = met('owned', { verdict: 'unmet', because: 'false: no owner has accepted' });

  it('and records nothing where all is as it was', () =>
    given(...requestedReview)
      .when(assess([met('owned'), met('evaluated', { evidence: ['e1'] })]))
      .then());

  it('and records a new verdict from the hour at which it is new', () =>
    given(...requestedReview)
      .when(assess([unmet]))
      .then(
        wasAssessed('owned', {
          ...{ verdict: 'unmet', because: 'false: no owner has accepted' },
          since: '2026-06-05T09:00:00.000Z',
        }),
      ));

  it('and keeps the hour where only the facts are new, and binds what they rest on', () => {
    const another = { evidenceId: 'e2', kind: 'evaluation', digest: null };
    given(...requestedReview)
      .when(assess([met('evaluated', { evidence: ['e2'] })], { current: [evaluation, another] }))
      .then(wasAssessed('evaluated', { evidence: ['e2'], binds: [another], since: now }));
  });

  it('and binds what it names even where nothing else is new', () => {
    const unbound = [wasRequested({ bound: { ...bound, evidence: [] } }), ...requestedReview.slice(1)];
    given(...unbound)
      .when(assess([met('evaluated', { evidence: ['e1'] })]))
      .then(wasAssessed('evaluated', { binds: [evaluation] }));
  });

  it('and nobody else does', () =>
    given(...requestedReview)
      .when(assess([unmet], { actor: admin }))
      .thenRefused('only-the-machine'));

  it('nothing that is over', () =>
    given(...readyReview, wasDecided(go))
      .when(assess([unmet]))
      .then());
});

describe('a score', () => {
  const score = (changes: Partial<ReviewCommandOf<'GiveScore'>> = {}): ReviewCommandOf<'GiveScore'> => ({
    ...{ ...id, type: 'GiveScore', actor: hannah, pilot: pilotUnderReview, criterionId: 'used', score: 4 },
    comment: ' Daily. ',
    ...changes,
  });
  const scored = (person: string, value: number): ReviewEvent => ({
    ...{ ...id, type: 'ScoreGiven', person, criterionId: 'used', criterion: 'People use it.' },
    ...{ score: value, scale: 5, comment: 'Daily.' },
  });

  it.each([
    ['assurance', hannah, 'hannah'],
    ['finance', felix, 'felix'],
    ['the programme office', olga, 'olga'],
    [
      'a delegate with the role, as that of the person represented',
      delegate('hannah', 'assurance'),
      'hannah',
    ],
  ] as const)('is given by %s', (_, actor, person) =>
    given(...requestedReview)
      .when(score({ actor }))
      .then(scored(person, 4)),
  );

  it.each([
    ['not-your-role', 'an administrator', admin],
    ['own-pilot', 'the owner, whatever their roles', { ...hannah, person: 'cara' }],
    ['own-pilot', 'the sponsor, whatever their roles', { ...hannah, person: 'leo' }],
    ['own-pilot', 'a delegate of the owner’s', delegate('cara', 'assurance')],
    ['own-pilot', 'the sponsor for somebody else', { ...delegate('hannah', 'assurance'), person: 'leo' }],
    ['not-your-role', 'assurance of another unit', elsewhere(hannah)],
  ] as [string, string, Actor][])('is refused as %s from %s', (code, _, actor) =>
    given(...requestedReview)
      .when(score({ actor }))
      .thenRefused(code as 'own-pilot'),
  );

  it('takes the place of one’s own, and of nobody else’s', () => {
    const after = [...requestedReview, scored('hannah', 1), scored('felix', 5), scored('hannah', 4)];
    const state = replay(review, after);
    expect(state.kind === 'requested' && state.scores.map((one) => [one.person, one.score])).toEqual([
      ['hannah', 4],
      ['felix', 5],
    ]);
    given(...after)
      .when(score())
      .then();
  });

  it.each([-1, 6, 2.5])('of %d is on no scale to 5', (value) =>
    given(...requestedReview)
      .when(score({ score: value }))
      .thenRefused('score-out-of-scale'),
  );

  it('is of a criterion that this gate scores', () =>
    given(...requestedReview)
      .when(score({ criterionId: 'owned' }))
      .thenRefused('criterion-unknown'));
});

describe('a sign-off', () => {
  it('is given by whoever holds its role at the place', () =>
    given(...requestedReview)
      .when(signOff())
      .then(signedOff('privacy')));

  it.each([
    ['not-your-role', felix],
    ['not-your-role', olga],
    ['not-your-role', admin],
    ['not-your-role', elsewhere(hannah)],
    ['own-pilot', { ...hannah, person: 'cara' }],
    ['own-pilot', delegate('leo', 'assurance')],
  ] as [string, Actor][])('is refused as %s', (code, actor) => {
    given(...requestedReview)
      .when(signOff({ actor }))
      .thenRefused(code as 'own-pilot');
    given(...requestedReview)
      .when(refuse({ actor }))
      .thenRefused(code as 'own-pilot');
  });

  it('holds for the version that was read', () => {
    given(...requestedReview)
      .when(signOff({ contractVersion: 4 }))
      .thenRefused('stale');
    given(...requestedReview)
      .when(signOff({ contractVersion: null }))
      .thenRefused('stale');
    given(wasRequested({ bound: { contract: null, evidence: [] } }))
      .when(signOff({ contractVersion: 5 }))
      .thenRefused('stale');
  });

  it('makes the review ready when it is the last that was waited for', () =>
    given(...requestedReview, signedOff('money'))
      .when(signOff())
      .then(signedOff('privacy'), becameReady));

  it('answers the wait as well when it is refused, with a reason', () => {
    given(...requestedReview, signedOff('money'))
      .when(refuse())
      .then(refused(), becameReady);
    given(...requestedReview)
      .when(refuse({ reason: '' }))
      .thenRefused('words-missing');
  });

  it('is given later where it was refused, and refused where it was given, until the decision', () => {
    given(...requestedReview, refused())
      .when(signOff())
      .then(signedOff('privacy'));
    given(...readyReview)
      .when(refuse())
      .then(refused());
    given(...readyReview, wasDecided(go))
      .when(refuse())
      .thenRefused('not-open');
  });

  it('is given once', () => {
    given(...requestedReview, signedOff('privacy'))
      .when(signOff())
      .then();
    given(...requestedReview, signedOff('privacy', { person: 'ida' }))
      .when(signOff())
      .thenRefused('sign-off-given');
  });

  it('that the gate does not ask for is none', () =>
    given(...requestedReview)
      .when(signOff({ signOffId: 'other' }))
      .thenRefused('sign-off-unknown'));
});

describe('more evidence', () => {
  const asked: ReviewEvent = {
    ...{ ...id, type: 'MoreEvidenceRequested', person: 'hannah', requestId: 'q1', criterionId: 'evaluated' },
    ...{ criterion: 'It was evaluated in the last 90 days.', question: 'On whose data?' },
    ...{ wasMet: true, metSince: now },
  };
  const ask = (
    changes: Partial<ReviewCommandOf<'RequestMoreEvidence'>> = {},
  ): ReviewCommandOf<'RequestMoreEvidence'> => ({
    ...{ ...id, type: 'RequestMoreEvidence', actor: hannah, pilot: pilotUnderReview, requestId: 'q1' },
    ...{ criterionId: 'evaluated', question: 'On whose data?' },
    ...changes,
  });
  const supply = (
    changes: Partial<ReviewCommandOf<'SupplyEvidence'>> = {},
  ): ReviewCommandOf<'SupplyEvidence'> => ({
    ...{ ...id, type: 'SupplyEvidence', actor: cara, pilot: pilotUnderReview, requestId: 'q1' },
    ...{ evidenceId: 'e2', evidence: another, note: 'On the desk’s own.' },
    ...changes,
  });
  const another = { evidenceId: 'e2', kind: 'data-provenance', digest: null };
  const supplied: ReviewEvent = {
    ...{ ...id, type: 'EvidenceSupplied', requestId: 'q1', evidenceId: 'e2', binds: another },
    note: 'On the desk’s own.',
  };

  it('is asked for by an assessor, and says since when the criterion was met', () =>
    given(...requestedReview)
      .when(ask())
      .then(asked));

  it('is asked on a criterion that was not met', () =>
    given(wasRequested(), wasAssessed('evaluated', { verdict: 'unmet' }))
      .when(ask())
      .then({ ...asked, wasMet: false, metSince: null }));

  it('is not asked for by owner, sponsor or administrator', () => {
    given(...requestedReview)
      .when(ask({ actor: { ...olga, person: 'cara' } }))
      .thenRefused('own-pilot');
    given(...requestedReview)
      .when(ask({ actor: admin }))
      .thenRefused('not-your-role');
  });

  it('ends readiness until the owner supplies it', () => {
    const waiting = replay(review, [...readyReview, asked]);
    expect(waiting.kind === 'requested' && waiting.course).toEqual({ kind: 'open', isReady: false });
    given(...readyReview, asked)
      .when(supply())
      .then(supplied, becameReady);
  });

  it('is supplied by the owner, once, and is evidence of the pilot that counts', () => {
    const open = [...requestedReview, asked];
    given(...open)
      .when(supply({ actor: hannah }))
      .thenRefused('not-your-role');
    given(...open)
      .when(supply({ evidence: null }))
      .thenRefused('evidence-unknown');
    given(...open)
      .when(supply({ requestId: 'q2' }))
      .thenRefused('request-unknown');
    given(...open, supplied)
      .when(supply())
      .thenRefused('request-answered');
  });

  it('is bound from then on', () => {
    const state = replay(review, [...requestedReview, asked, supplied]);
    expect(state.kind === 'requested' && state.bound.evidence).toEqual([evaluation, another]);
  });
});

describe('a review is withdrawn', () => {
  const withdraw = (actor: Actor): ReviewCommandOf<'WithdrawReview'> => ({
    ...{ ...id, type: 'WithdrawReview', actor, pilot: pilotUnderReview, reason: 'Not yet.' },
  });
  const withdrawn: ReviewEvent = { ...id, type: 'ReviewWithdrawn', reason: 'Not yet.' };

  it('by its owner, before the decision', () => {
    given(...readyReview)
      .when(withdraw(cara))
      .then(withdrawn);
    given(...readyReview, wasDecided(go))
      .when(withdraw(cara))
      .thenRefused('not-open');
  });

  it('by nobody else but a rule', () => {
    given(...readyReview)
      .when(withdraw(olga))
      .thenRefused('not-your-role');
    given(...readyReview)
      .when(withdraw(machine))
      .then(withdrawn);
    given(...readyReview, withdrawn)
      .when(withdraw(machine))
      .then();
  });

  it('and changes no more', () => {
    given(...requestedReview, withdrawn)
      .when(signOff())
      .thenRefused('not-open');
    given(...requestedReview, withdrawn)
      .when(materialChange())
      .then();
  });
});

describe('a material change', () => {
  const approvalsVoided: ReviewEvent = {
    ...{ ...id, type: 'ApprovalsVoided', change: newContract, signOffs: ['privacy', 'money'], scores: [] },
    ...{ bound: boundAnew, rule: 'material-change' },
  };
  const superseded = { what: 'evidence', evidenceId: 'e1', became: 'superseded' } as const;
  const voided = (change: typeof newContract | typeof superseded): ReviewEvent => ({
    ...{ ...id, type: 'DecisionVoided', gate: 'Gate 2', change },
    ...{ reviewAgainOn: '2026-07-01', rule: 'material-change' },
  });

  it('between readiness and vote takes the approvals away, and binds anew', () => {
    given(...readyReview)
      .when(materialChange())
      .then(approvalsVoided);
    const state = replay(review, [...readyReview, approvalsVoided]);
    expect(state).toMatchObject({ signOffs: [], bound: boundAnew, course: { kind: 'open', isReady: false } });
    given(...readyReview, approvalsVoided)
      .when(signOff())
      .thenRefused('stale');
    given(...readyReview, approvalsVoided)
      .when(signOff({ contractVersion: 6 }))
      .then(signedOff('privacy', { contractVersion: 6 }));
  });

  it('is noted once', () =>
    given(...readyReview, approvalsVoided)
      .when(materialChange())
      .then());

  it('of what was not bound is none', () => {
    const change = { ...superseded, evidenceId: 'e9' };
    given(...readyReview)
      .when(materialChange({ change, bound }))
      .then();
    given(...readyReview)
      .when(materialChange({ bound: { ...bound, contract: { version: 6, digest: 'c5' } } }))
      .then();
  });

  it('of bound evidence takes them away as well', () =>
    given(...readyReview)
      .when(materialChange({ change: superseded, bound: { ...bound, evidence: [] } }))
      .then({ ...approvalsVoided, change: superseded, bound: { ...bound, evidence: [] } }));

  it('leaves a review ready that waits for nobody, bound anew', () => {
    const rules = { ...secondGate, signOffs: [] };
    given(wasRequested({ rules }), wasAssessed('owned'), wasAssessed('evaluated'), becameReady)
      .when(materialChange())
      .then({ ...approvalsVoided, signOffs: [] }, becameReady);
  });

  it.each([
    ['a go', go],
    ['a conditional go', conditionalGo],
  ])('after the decision voids %s, and dates the re-review', (_, demands) =>
    given(...readyReview, wasDecided(demands))
      .when(materialChange({ change: superseded }))
      .then(voided(superseded)),
  );

  it('voids a decision once', () =>
    given(...readyReview, wasDecided(go), voided(newContract))
      .when(materialChange())
      .then());

  it.each([
    ['hold', { outcome: 'hold', because: 'Later.', returnOn: '2026-09-01' }],
    ['recycle', { outcome: 'recycle', because: 'Again.', redo: ['The evaluation.'] }],
    ['kill', { outcome: 'kill', reason: 'no-value', because: 'None.', lessons: 'Ask.', freed: null }],
  ] as [string, OutcomeDemands][])('leaves a %s alone: nothing rests on it', (_, demands) =>
    given(...readyReview, wasDecided(demands))
      .when(materialChange())
      .then(),
  );
});

describe('a board’s decision', () => {
  it('is written down with the conditions that it sets', () =>
    given(...readyReview)
      .when(record(conditionalGo))
      .then(wasDecided(conditionalGo), conditionSet));

  it('is written down even where nobody thought it ready', () =>
    given(...requestedReview)
      .when(record(go))
      .then(wasDecided(go)));

  it('does not stand where what it rested on had moved', () =>
    given(...readyReview)
      .when(record(go, { moved: newContract }))
      .then(wasDecided(go, false), {
        ...{ ...id, type: 'DecisionVoided', gate: 'Gate 2', change: newContract },
        ...{ reviewAgainOn: '2026-07-01', rule: 'board-decided' },
      }));

  it('stays the decision, whatever is told later', () =>
    given(...readyReview, wasDecided(go))
      .when(record({ outcome: 'kill', reason: 'risk', because: 'So.', lessons: 'So.', freed: null }))
      .then());

  it('lets a review pass without one criterion, once', () => {
    const grant: ReviewCommandOf<'GrantException'> = {
      ...{ ...id, type: 'GrantException', actor: machine, criterionId: 'evaluated', reason: 'By hand.' },
      decidedBy,
    };
    const granted: ReviewEvent = {
      ...{ ...id, type: 'ExceptionGranted', criterionId: 'evaluated', reason: 'By hand.', decidedBy },
      criterion: 'It was evaluated in the last 90 days.',
    };
    given(...requestedReview)
      .when(grant)
      .then(granted);
    given(...requestedReview, granted)
      .when(grant)
      .then();
    given(...requestedReview)
      .when({ ...grant, actor: admin })
      .thenRefused('only-the-machine');
  });

  it('is recorded by no administrator', () =>
    given(...readyReview)
      .when(record(go, { actor: admin }))
      .thenRefused('only-the-machine'));
});

describe('a condition', () => {
  const decided = [...readyReview, wasDecided(conditionalGo), conditionSet];
  const lapsed: ReviewEvent = {
    ...{ ...id, type: 'ConditionLapsed', conditionId: 'k1', text: 'Rehearse the rollback.', owner: 'ben' },
    ...{ dueOn: '2026-06-30', rule: 'condition-lapsed' },
  };
  const conditionMet = (person: string): ReviewEvent => ({
    ...{ ...id, type: 'ConditionMet', conditionId: 'k1', text: 'Rehearse the rollback.', person },
    ...{ evidenceId: 'e3', note: 'On Tuesday.' },
  });
  const meet = (actor: Actor): ReviewCommandOf<'MeetCondition'> => ({
    ...{ ...id, type: 'MeetCondition', actor, pilot: pilotUnderReview, conditionId: 'k1' },
    ...{ evidenceId: 'e3', note: 'On Tuesday.' },
  });
  const lapse = (day: string): ReviewCommandOf<'LapseCondition'> => ({
    ...{
      ...id,
      type: 'LapseCondition',
      actor: machine,
      conditionId: 'k1',
      today: day,
      rule: 'condition-lapsed',
    },
  });
  const ben: Actor = { person: 'ben', grants: [] };

  it.each([
    ['whoever owes it', ben, 'ben'],
    ['somebody for them', delegate('ben', 'ownership'), 'ben'],
    ['the programme office', olga, 'olga'],
  ])('is met by the word of %s', (_, actor, person) =>
    given(...decided)
      .when(meet(actor))
      .then(conditionMet(person)),
  );

  it.each([
    ['the pilot’s owner', cara],
    ['the owner, who is of the programme office too', { ...olga, person: 'cara' }],
    ['an administrator', admin],
    ['assurance', hannah],
  ])('is not met by the word of %s', (_, actor) =>
    given(...decided)
      .when(meet(actor))
      .thenRefused('not-your-role'),
  );

  it('lapses when its day is over, and can be met even then', () => {
    given(...decided)
      .when(lapse('2026-06-30'))
      .thenRefused('no-longer-so');
    given(...decided)
      .when(lapse('2026-07-01'))
      .then(lapsed);
    given(...decided, lapsed)
      .when(lapse('2026-07-02'))
      .thenRefused('no-longer-so');
    given(...decided, lapsed)
      .when(meet(ben))
      .then(conditionMet('ben'));
    given(...decided, conditionMet('ben'))
      .when(lapse('2026-07-01'))
      .thenRefused('no-longer-so');
  });

  it('is met once, and was set', () => {
    given(...decided, conditionMet('ben'))
      .when(meet(ben))
      .thenRefused('condition-met');
    given(...readyReview)
      .when(meet(olga))
      .thenRefused('condition-unknown');
  });
});

describe('what is open to somebody', () => {
  const openTo = (actor: Actor, ...history: ReviewEvent[]) =>
    openReviewCommands(replay(review, history), { ...id, actor, pilot: pilotUnderReview })
      .filter(({ isOpen }) => isOpen)
      .map(({ command, about }) => [command, about].filter(Boolean).join(' '));

  it('is what the decider would accept', () => {
    expect(openTo(cara, ...requestedReview)).toEqual(['WithdrawReview']);
    expect(openTo(hannah, ...requestedReview, signedOff('money'))).toEqual([
      'GiveScore used',
      'GiveSignOff privacy',
      'RefuseSignOff privacy',
      'RequestMoreEvidence owned',
      'RequestMoreEvidence evaluated',
      'RequestMoreEvidence used',
    ]);
  });

  it('is nothing to an administrator', () => expect(openTo(admin, ...readyReview)).toEqual([]));

  it('is said with the decider’s reason where it is not', () => {
    const [first] = openReviewCommands(replay(review, readyReview), {
      ...{ ...id, actor: olga, pilot: pilotUnderReview },
    });
    expect(first).toMatchObject({ isOpen: false, reason: 'Only the pilot’s owner withdraws its review.' });
  });
});

function pilot(changes: Partial<PilotUnderReview>): PilotUnderReview {
  return { ...pilotUnderReview, ...changes };
}

function asking(changes: Partial<ReturnType<typeof request>['request']>) {
  return { ...request().request, ...changes };
}

function elsewhere(actor: Actor): Actor {
  return {
    ...actor,
    grants: actor.grants.map(({ role }) => ({ role, scope: { kind: 'unit', unit: 'Other' } })),
  };
}

const signOff = (changes: Partial<ReviewCommandOf<'GiveSignOff'>> = {}): ReviewCommandOf<'GiveSignOff'> => ({
  ...{ ...id, type: 'GiveSignOff', actor: hannah, pilot: pilotUnderReview, signOffId: 'privacy' },
  ...{ note: '', contractVersion: 5 },
  ...changes,
});

const refuse = (
  changes: Partial<ReviewCommandOf<'RefuseSignOff'>> = {},
): ReviewCommandOf<'RefuseSignOff'> => ({
  ...{ ...id, type: 'RefuseSignOff', actor: hannah, pilot: pilotUnderReview, signOffId: 'privacy' },
  ...{ reason: 'No basis in law.', contractVersion: 5 },
  ...changes,
});

const refused = (): ReviewEvent => ({
  ...{ ...id, type: 'SignOffRefused', person: 'hannah', signOffId: 'privacy', name: 'Privacy' },
  ...{ reason: 'No basis in law.', contractVersion: 5 },
});
