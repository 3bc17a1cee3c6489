import type { ReviewEvent, ReviewEventOf } from './review.events';
import {
  binding,
  requested,
  type Condition,
  type GateReviewState,
  type RequestedReview,
  type ReviewChange,
  type SignOffAnswer,
} from './review.state';

export const evolve = (review: GateReviewState, event: ReviewEvent): GateReviewState => {
  if (event.type === 'ReviewRequested') return requested(event);
  if (review.kind === 'none') return review;
  return { ...review, ...changeOf(review, event), version: review.version + 1 };
};

type Change = Partial<RequestedReview>;
type Changes = {
  [Type in ReviewChange['type']]: (review: RequestedReview, event: ReviewEventOf<Type>) => Change;
};

const changeOf = (review: RequestedReview, event: ReviewChange): Change => {
  // The table pairs each type with its event; indexing by a union loses the pairing, hence the cast.
  const change = changes[event.type] as (review: RequestedReview, event: ReviewChange) => Change;
  return change(review, event);
};

const waiting = { course: { kind: 'open', isReady: false } } as const;

const changes: Changes = {
  CriterionAssessed: (review, event) => {
    const { criterionId, verdict, because, facts, evidence, since, binds } = event;
    const assessment = { criterionId, verdict, because, facts, evidence, since };
    return {
      assessments: replacing(review.assessments, assessment, (one) => one.criterionId === criterionId),
      bound: binding(review.bound, binds),
    };
  },
  ScoreGiven: ({ scores }, { criterionId, person, score, comment }) => ({
    scores: replacing(
      scores,
      { criterionId, person, score, comment },
      (one) => one.criterionId === criterionId && one.person === person,
    ),
  }),
  SignOffGiven: (review, { signOffId, person, note, contractVersion }) =>
    answered(review, { signOffId, answer: 'given', person, words: note, contractVersion }),
  SignOffRefused: (review, { signOffId, person, reason, contractVersion }) =>
    answered(review, { signOffId, answer: 'refused', person, words: reason, contractVersion }),
  MoreEvidenceRequested: ({ evidenceRequests }, { requestId, criterionId, person, question }) => ({
    ...waiting,
    evidenceRequests: [...evidenceRequests, { requestId, criterionId, person, question, isAnswered: false }],
  }),
  EvidenceSupplied: ({ evidenceRequests, bound }, { requestId, binds }) => ({
    bound: binding(bound, [binds]),
    evidenceRequests: evidenceRequests.map((one) =>
      one.requestId === requestId ? { ...one, isAnswered: true } : one,
    ),
  }),
  ReviewWithdrawn: () => ({ course: { kind: 'withdrawn' } }),
  ReviewReady: () => ({ course: { kind: 'open', isReady: true } }),
  // What people answered rested on what was bound; what the machine found is found again by itself.
  ApprovalsVoided: (_, { bound }) => ({ ...waiting, bound, signOffs: [], scores: [] }),
  ExceptionGranted: ({ exceptions }, { criterionId }) => ({
    exceptions: [...new Set([...exceptions, criterionId])],
  }),
  ReviewDecided: (_, { demands, bound, decidedBy }) => ({
    course: { kind: 'decided', demands, bound, decidedBy, voided: null },
  }),
  ConditionSet: ({ conditions }, { conditionId, text, owner, dueOn }) => ({
    conditions: [...conditions, { conditionId, text, owner, dueOn, state: 'open' }],
  }),
  ConditionMet: (review, { conditionId }) => condition(review, conditionId, 'met'),
  ConditionLapsed: (review, { conditionId }) => condition(review, conditionId, 'lapsed'),
  DecisionVoided: ({ course }, { change, reviewAgainOn }) => ({
    course: course.kind === 'decided' ? { ...course, voided: { change, reviewAgainOn } } : course,
  }),
};

const answered = ({ signOffs }: RequestedReview, answer: SignOffAnswer): Change => ({
  signOffs: replacing(signOffs, answer, (one) => one.signOffId === answer.signOffId),
});

const condition = (
  { conditions }: RequestedReview,
  conditionId: string,
  state: Condition['state'],
): Change => ({
  conditions: conditions.map((one) => (one.conditionId === conditionId ? { ...one, state } : one)),
});

/** In the place of the one that it replaces, else at the end. */
const replacing = <One>(all: readonly One[], next: One, isIt: (one: One) => boolean): One[] =>
  all.some(isIt) ? all.map((one) => (isIt(one) ? next : one)) : [...all, next];
