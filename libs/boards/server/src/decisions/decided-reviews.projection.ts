import type { ReviewEvent } from '@gatehouse/gates-domain';
import { projection } from '@gatehouse/projections';

/** Whether the decision of a review still stands: boards seal it, gates say what became of what it rested on. */
export type DecidedReview = { reviewId: string; decisionId: string; isVoided: boolean };

export const decidedReviews = projection<DecidedReview, ReviewEvent>()({
  name: 'board-decided-review',
  version: 1,
  history: 'versions',
  keys: ({ reviewId }) => [reviewId],
  columns: {},
  starts: {
    ReviewDecided: ({ reviewId, decidedBy, stands }) => ({
      ...{ reviewId, decisionId: decidedBy.decisionId, isVoided: !stands },
    }),
  },
  changes: { DecisionVoided: (row) => ({ ...row, isVoided: true }) },
});
