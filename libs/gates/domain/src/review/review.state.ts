import type { Day, Instant, OutcomeDemands, PolicyVersion, Stage } from '@gatehouse/kernel';
import type { Gate, MustMeet, ShouldMeet, SignOffNeeded } from '../policy/policy.events';
import type {
  Bound,
  BoundEvidence,
  DecidedBy,
  FactUsed,
  MaterialChange,
  ReviewEvent,
  ReviewEventOf,
  ReviewRequest,
  Verdict,
} from './review.events';

/** How a must-meet criterion stands, since when, and by what. */
export type Assessment = {
  criterionId: string;
  verdict: Verdict;
  because: string;
  facts: readonly FactUsed[];
  evidence: readonly string[];
  since: Instant;
};

export type Score = { criterionId: string; person: string; score: number; comment: string };

export type SignOffAnswer = {
  signOffId: string;
  answer: 'given' | 'refused';
  person: string;
  /** The note of who gave it, the reason of who refused. */
  words: string;
  contractVersion: number | null;
};

export type AskedEvidence = {
  requestId: string;
  criterionId: string;
  person: string;
  question: string;
  isAnswered: boolean;
};

export type Condition = {
  conditionId: string;
  text: string;
  owner: string;
  dueOn: Day;
  state: 'open' | 'lapsed' | 'met';
};

/** How far a review has come. */
export type ReviewCourse =
  /** Somebody is waited for; or nobody, where it is ready and a board can take it up. */
  | { kind: 'open'; isReady: boolean }
  | { kind: 'withdrawn' }
  | {
      kind: 'decided';
      demands: OutcomeDemands;
      bound: Bound;
      decidedBy: DecidedBy;
      /** What it rested on moved before it was decided, or has since; null while it stands. */
      voided: { change: MaterialChange; reviewAgainOn: Day } | null;
    };

export type RequestedReview = {
  kind: 'requested';
  reviewId: string;
  pilotId: string;
  /** Number of events so far. */
  version: number;
  policy: PolicyVersion;
  gateId: string;
  gate: string;
  from: Stage;
  to: Stage;
  rules: Gate;
  request: ReviewRequest;
  bound: Bound;
  reopens: string | null;
  course: ReviewCourse;
  assessments: readonly Assessment[];
  scores: readonly Score[];
  signOffs: readonly SignOffAnswer[];
  evidenceRequests: readonly AskedEvidence[];
  /** Must-meet criteria that a board let it pass without. */
  exceptions: readonly string[];
  conditions: readonly Condition[];
};

export type GateReviewState = { kind: 'none' } | RequestedReview;

export const noReview: GateReviewState = { kind: 'none' };

export const isOpen = ({ course }: RequestedReview): boolean => course.kind === 'open';
export const isReady = ({ course }: RequestedReview): boolean => course.kind === 'open' && course.isReady;

/** Must-meet criteria that are not met, and that no board let it pass without. */
export const unmetCriteria = ({ rules, assessments, exceptions }: RequestedReview): MustMeet[] =>
  rules.mustMeet.filter(
    ({ criterionId }) =>
      !exceptions.includes(criterionId) &&
      !assessments.some((one) => one.criterionId === criterionId && one.verdict === 'met'),
  );

/** Sign-offs that nobody has given: they are waited for, or were refused. */
export const missingSignOffs = ({ rules, signOffs }: RequestedReview): SignOffNeeded[] =>
  rules.signOffs.filter(
    ({ signOffId }) => !signOffs.some((one) => one.signOffId === signOffId && one.answer === 'given'),
  );

/** What keeps a review from being ready: a sign-off that nobody has answered, or evidence that was asked for. */
export type ReviewWait =
  | { kind: 'assessment'; criterion: MustMeet }
  | { kind: 'sign-off'; signOff: SignOffNeeded }
  | { kind: 'evidence'; request: AskedEvidence };

export const waitsOf = (review: RequestedReview): ReviewWait[] => {
  if (!isOpen(review)) return [];
  const { rules, assessments, signOffs, evidenceRequests } = review;
  const isAnswered = (signOffId: string) => signOffs.some((one) => one.signOffId === signOffId);
  const isAssessed = (criterionId: string) => assessments.some((one) => one.criterionId === criterionId);
  return [
    ...rules.mustMeet
      .filter(({ criterionId }) => !isAssessed(criterionId))
      .map((criterion) => ({ kind: 'assessment' as const, criterion })),
    ...rules.signOffs
      .filter(({ signOffId }) => !isAnswered(signOffId))
      .map((signOff) => ({ kind: 'sign-off' as const, signOff })),
    ...evidenceRequests
      .filter((request) => !request.isAnswered)
      .map((request) => ({ kind: 'evidence' as const, request })),
  ];
};

export const criterionCalled = (
  { rules }: RequestedReview,
  criterionId: string,
): MustMeet | ShouldMeet | undefined =>
  [...rules.mustMeet, ...rules.shouldMeet].find((one) => one.criterionId === criterionId);

/** The bound things, with these among them. */
export const binding = (bound: Bound, more: readonly BoundEvidence[]): Bound => ({
  ...bound,
  evidence: [
    ...bound.evidence,
    ...more.filter(({ evidenceId }) => !bound.evidence.some((one) => one.evidenceId === evidenceId)),
  ],
});

export const requested = (event: ReviewEventOf<'ReviewRequested'>): RequestedReview => {
  const { reviewId, pilotId, policy, gateId, gate, from, to, rules, request, bound, reopens } = event;
  return {
    ...{ kind: 'requested', reviewId, pilotId, version: 1, policy, gateId, gate, from, to },
    ...{ rules, request, bound, reopens, course: { kind: 'open', isReady: false } },
    ...{ assessments: [], scores: [], signOffs: [], evidenceRequests: [], exceptions: [], conditions: [] },
  };
};

export type ReviewChange = Exclude<ReviewEvent, { type: 'ReviewRequested' }>;
