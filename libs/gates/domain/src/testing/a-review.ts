import type { Actor, OutcomeDemands, Role } from '@gatehouse/kernel';
import type { Gate } from '../policy/policy.events';
import type { Assessed, PilotUnderReview, ReviewCommandOf } from '../review/review.commands';
import type { Bound, DecidedBy, ReviewEvent, ReviewEventOf } from '../review/review.events';

/** A gate that asks for two facts, one score and two sign-offs. */
export const secondGate: Gate = {
  gateId: 'g2',
  name: 'Gate 2',
  from: 'pilot',
  to: 'limited-production',
  mustMeet: [
    {
      criterionId: 'owned',
      sentence: 'An owner has accepted.',
      expression: 'pilot.ownerAccepted',
      evidence: [],
    },
    {
      criterionId: 'evaluated',
      sentence: 'It was evaluated in the last 90 days.',
      expression: '',
      evidence: [{ kind: 'evaluation', freshDays: 90 }],
    },
  ],
  shouldMeet: [{ criterionId: 'used', sentence: 'People use it.', weight: 3, scale: 5 }],
  signOffs: [
    { signOffId: 'privacy', name: 'Privacy', role: 'assurance' },
    { signOffId: 'money', name: 'Money', role: 'finance' },
  ],
  spendAuthority: { minor: 50_000_000, currency: 'USD' },
  boardId: null,
  mayBeCircular: true,
};

export const now = '2026-06-01T09:00:00.000Z';
export const today = '2026-06-01';

export const evaluation = { evidenceId: 'e1', kind: 'evaluation', digest: 'aa'.repeat(32) };
export const bound: Bound = { contract: { version: 5, digest: 'c5' }, evidence: [evaluation] };
export const boundAnew: Bound = { contract: { version: 6, digest: 'c6' }, evidence: [evaluation] };
export const newContract = { what: 'contract', from: 5, to: 6 } as const;

export const pilotUnderReview: PilotUnderReview = {
  ...{ unit: 'Claims', programme: null, owner: 'cara', sponsor: 'leo', stage: 'pilot', autonomy: 1 },
  ...{ isOver: false, openConditions: [], voidedReview: null, openReview: null },
};

const inUnit = (person: string, role: Role): Actor => ({
  person,
  grants: [{ role, scope: { kind: 'unit', unit: 'Claims' } }],
});
export const cara: Actor = { person: 'cara', grants: [] };
export const hannah = inUnit('hannah', 'assurance');
export const felix = inUnit('felix', 'finance');
export const olga = inUnit('olga', 'programme-office');
export const admin: Actor = {
  person: 'ada',
  grants: [{ role: 'administrator', scope: { kind: 'everything' } }],
};
export const machine: Actor = { person: 'rule:a-rule', grants: [] };
/** Somebody who acts for another, with the duty that is lent. */
export const delegate = (onBehalfOf: string, ...duties: NonNullable<Actor['duties']>): Actor => ({
  person: 'dee',
  grants: duties.flatMap((duty) =>
    duty === 'ownership' || duty === 'sponsorship'
      ? []
      : [{ role: duty, scope: { kind: 'everything' } as const }],
  ),
  onBehalfOf,
  duties,
});

export const met = (criterionId: string, changes: Partial<Assessed> = {}): Assessed => ({
  ...{ criterionId, verdict: 'met', because: 'true: it is so', facts: [], evidence: [] },
  ...changes,
});
export const allMet = [met('owned'), met('evaluated', { evidence: ['e1'] })];

const id = { reviewId: 'r1', pilotId: 'p1' };
const about = { ...id, actor: machine };

export const request = (
  changes: Partial<ReviewCommandOf<'RequestReview'>> = {},
): ReviewCommandOf<'RequestReview'> => ({
  ...{ ...id, type: 'RequestReview', actor: cara, pilot: pilotUnderReview, gate: secondGate, bound },
  ...{ policy: { policyId: 'built-in', version: 1 }, reopens: null, assessed: allMet, now },
  request: { ask: 'Let it sort for half of the desks.', spend: null, autonomy: null },
  ...changes,
});

export const wasRequested = (
  changes: Partial<ReviewEventOf<'ReviewRequested'>> = {},
): ReviewEventOf<'ReviewRequested'> => ({
  ...{ ...id, type: 'ReviewRequested', policy: { policyId: 'built-in', version: 1 }, gateId: 'g2' },
  ...{ gate: 'Gate 2', from: 'pilot', to: 'limited-production', rules: secondGate, bound, reopens: null },
  request: { ask: 'Let it sort for half of the desks.', spend: null, autonomy: null },
  ...changes,
});

export const wasAssessed = (
  criterionId: 'owned' | 'evaluated',
  changes: Partial<ReviewEventOf<'CriterionAssessed'>> = {},
): ReviewEventOf<'CriterionAssessed'> => ({
  ...{ ...id, type: 'CriterionAssessed', criterionId, since: now, rule: 'criteria-assessed' },
  criterion: secondGate.mustMeet.find((one) => one.criterionId === criterionId)?.sentence ?? '',
  ...{ verdict: 'met', because: 'true: it is so', facts: [], binds: [] },
  evidence: criterionId === 'evaluated' ? ['e1'] : [],
  ...changes,
});

/** Requested, and everything met; two sign-offs are waited for. */
export const requestedReview: ReviewEvent[] = [
  wasRequested(),
  wasAssessed('owned'),
  wasAssessed('evaluated'),
];

export const signedOff = (
  signOffId: 'privacy' | 'money',
  changes: Partial<ReviewEventOf<'SignOffGiven'>> = {},
): ReviewEventOf<'SignOffGiven'> => ({
  ...{ ...id, type: 'SignOffGiven', signOffId, note: '', contractVersion: 5 },
  ...(signOffId === 'privacy' ? { person: 'hannah', name: 'Privacy' } : { person: 'felix', name: 'Money' }),
  ...changes,
});

export const becameReady: ReviewEvent = { ...id, type: 'ReviewReady', rule: 'nobody-waited-for' };
export const readyReview: ReviewEvent[] = [
  ...requestedReview,
  signedOff('privacy'),
  signedOff('money'),
  becameReady,
];

export const decidedBy: DecidedBy = {
  boardId: 'b1',
  decisionId: 'd1',
  in: { kind: 'meeting', meetingId: 'm1', itemId: 'i1' },
};
export const go: OutcomeDemands = { outcome: 'go', autonomy: null };
export const conditionalGo: OutcomeDemands = {
  outcome: 'conditional-go',
  autonomy: null,
  conditions: [{ conditionId: 'k1', text: 'Rehearse the rollback.', owner: 'ben', dueOn: '2026-06-30' }],
};

export const record = (
  demands: OutcomeDemands,
  changes: Partial<ReviewCommandOf<'RecordDecision'>> = {},
): ReviewCommandOf<'RecordDecision'> => ({
  ...{
    ...about,
    type: 'RecordDecision',
    demands,
    bound,
    decidedBy,
    moved: null,
    today,
    rule: 'board-decided',
  },
  ...changes,
});

export const wasDecided = (demands: OutcomeDemands, stands = true): ReviewEventOf<'ReviewDecided'> => ({
  ...{ ...id, type: 'ReviewDecided', gate: 'Gate 2', from: 'pilot', to: 'limited-production' },
  ...{ demands, bound, decidedBy, stands },
});

export const conditionSet: ReviewEvent = {
  ...{ ...id, type: 'ConditionSet', conditionId: 'k1', text: 'Rehearse the rollback.', owner: 'ben' },
  ...{ gate: 'Gate 2', dueOn: '2026-06-30' },
};

export const materialChange = (
  changes: Partial<ReviewCommandOf<'NoteMaterialChange'>> = {},
): ReviewCommandOf<'NoteMaterialChange'> => ({
  ...{ ...about, type: 'NoteMaterialChange', change: newContract, bound: boundAnew, today },
  rule: 'material-change',
  ...changes,
});
