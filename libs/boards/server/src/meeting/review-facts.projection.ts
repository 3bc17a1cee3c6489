import type { Envelope } from '@gatehouse/event-store';
import {
  isReady,
  noReview,
  review,
  reviewEventTypes,
  type GateReviewState,
  type ReviewEvent,
} from '@gatehouse/gates-domain';
import type { Instant } from '@gatehouse/kernel';
import { projection, text } from '@gatehouse/projections';

/** A gate review as its decider knows it, and since when nobody is waited for; null while somebody is. */
export type ReviewBeforeBoard = { review: GateReviewState; readySince: Instant | null };

const next = (row: ReviewBeforeBoard, event: ReviewEvent, { occurredAt }: Envelope): ReviewBeforeBoard => {
  const state = review.evolve(row.review, event);
  const stands = state.kind === 'requested' && isReady(state);
  return { review: state, readySince: stands ? (row.readySince ?? occurredAt) : null };
};

export const reviewFacts = projection<ReviewBeforeBoard, ReviewEvent>()({
  name: 'review-facts',
  version: 1,
  history: 'none',
  keys: ({ reviewId }) => [reviewId],
  columns: { ready_since: text((row) => row.readySince, true) },
  starts: {
    ReviewRequested: (event, envelope) => next({ review: noReview, readySince: null }, event, envelope),
  },
  changes: Object.fromEntries(reviewEventTypes.map((type) => [type, next])),
});
