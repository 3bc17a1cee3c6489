import type { ReviewFacts } from '@gatehouse/boards-domain';
import { isOpen, missingSignOffs, unmetCriteria, type RequestedReview } from '@gatehouse/gates-domain';
import type { ReadStore } from '@gatehouse/projections';
import { reviewFacts } from './review-facts.projection';

/** A review as a board meets it: what is decided on, and by which board and in which way it may be. */
export type ReviewForBoard = {
  facts: ReviewFacts;
  readySince: string | null;
  /** The board that its gate names; null: whichever takes it up. */
  boardId: string | null;
  mayBeCircular: boolean;
  /** The must-meet criteria that are neither met nor excepted. */
  unmetCriteria: readonly { criterionId: string; sentence: string }[];
};

export const reviewForBoard = async (rows: ReadStore, reviewId: string): Promise<ReviewForBoard | null> =>
  (await reviewsForBoard(rows, [reviewId])).get(reviewId) ?? null;

/** Those that there are, by id. */
export const reviewsForBoard = async (
  rows: ReadStore,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReviewForBoard>> => {
  const found = await rows.rows(reviewFacts, ids);
  return new Map(
    [...found].flatMap(([id, { review, readySince }]) =>
      review.kind === 'requested' ? [[id, beforeBoard(review, readySince)] as const] : [],
    ),
  );
};

const beforeBoard = (review: RequestedReview, readySince: string | null): ReviewForBoard => {
  const { reviewId, pilotId, version, policy, gateId, gate, bound, request, rules } = review;
  const unmet = unmetCriteria(review).map(({ criterionId, sentence }) => ({ criterionId, sentence }));
  return {
    facts: {
      ...{ reviewId, pilotId, version, policy, gateId, gate, bound },
      autonomyAsked: request.autonomy,
      unmet: unmet.map(({ sentence }) => sentence),
      unsigned: missingSignOffs(review).map(({ name }) => name),
      isOpen: isOpen(review),
    },
    readySince,
    ...{ boardId: rules.boardId, mayBeCircular: rules.mayBeCircular, unmetCriteria: unmet },
  };
};
