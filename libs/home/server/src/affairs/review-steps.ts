import type { Envelope } from '@gatehouse/event-store';
import type { ReviewEvent, ReviewEventOf } from '@gatehouse/gates-domain';
import type { ConditionOwed, ReviewAffair } from './affair';

export const reviewAtFirst = (
  { reviewId, pilotId, gate, rules }: ReviewEventOf<'ReviewRequested'>,
  { by, occurredAt }: Pick<Envelope, 'by' | 'occurredAt'>,
): ReviewAffair => ({
  ...{ kind: 'review', reviewId, pilotId, gate, boardId: rules.boardId, isOver: false },
  ...{ requestedBy: by, readySince: null, requests: [], conditions: [], unscoredSince: occurredAt },
  signOffs: rules.signOffs.map((signOff) => ({ ...signOff, since: occurredAt, isAnswered: false })),
  unscored: rules.shouldMeet.map(({ criterionId }) => criterionId),
});

type Steps = {
  [Type in ReviewEvent['type']]?: (
    review: ReviewAffair,
    event: ReviewEventOf<Type>,
    envelope: Envelope,
  ) => ReviewAffair;
};

/** How a review's own events change what waits about it. */
export const reviewSteps = {
  ScoreGiven: (review, { criterionId }) => ({
    ...review,
    unscored: review.unscored.filter((one) => one !== criterionId),
  }),
  SignOffGiven: (review, { signOffId }) => answered(review, signOffId),
  SignOffRefused: (review, { signOffId }) => answered(review, signOffId),
  MoreEvidenceRequested: (review, { requestId, criterion, person: by }, { occurredAt: at }) => ({
    ...review,
    readySince: null,
    requests: [...review.requests, { requestId, criterion, by, at }],
  }),
  EvidenceSupplied: (review, { requestId }) => ({
    ...review,
    requests: review.requests.filter((request) => request.requestId !== requestId),
  }),
  ReviewReady: (review, _, { occurredAt }) => ({ ...review, readySince: occurredAt }),
  ApprovalsVoided: (review, { signOffs, scores }, { occurredAt }) => ({
    ...review,
    readySince: null,
    signOffs: review.signOffs.map((signOff) =>
      signOffs.includes(signOff.signOffId) ? { ...signOff, since: occurredAt, isAnswered: false } : signOff,
    ),
    unscored: [...new Set([...review.unscored, ...scores])],
    unscoredSince: scores.length > 0 ? occurredAt : review.unscoredSince,
  }),
  ReviewWithdrawn: (review) => ({ ...review, isOver: true, readySince: null }),
  ReviewDecided: (review) => ({ ...review, isOver: true, readySince: null }),
  ConditionSet: (review, { conditionId, text, owner, dueOn }, { occurredAt: setAt }) => ({
    ...review,
    conditions: [...review.conditions, { conditionId, text, owner, dueOn, setAt, hasLapsed: false }],
  }),
  ConditionMet: (review, { conditionId }) => ({
    ...review,
    conditions: review.conditions.filter((condition) => condition.conditionId !== conditionId),
  }),
  ConditionLapsed: (review, { conditionId }) => ({
    ...review,
    conditions: review.conditions.map((condition) => lapsedIf(condition, conditionId)),
  }),
} satisfies Steps;

const answered = (review: ReviewAffair, signOffId: string): ReviewAffair => ({
  ...review,
  signOffs: review.signOffs.map((signOff) =>
    signOff.signOffId === signOffId ? { ...signOff, isAnswered: true } : signOff,
  ),
});

const lapsedIf = (condition: ConditionOwed, conditionId: string): ConditionOwed =>
  condition.conditionId === conditionId ? { ...condition, hasLapsed: true } : condition;
