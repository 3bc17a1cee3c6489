import { skipToken, useQuery } from '@apollo/client/react';
import { useMoment } from '@gatehouse/web-kit';
import { nothingAgainst, type AgainstGo } from '../outcome/outcomes';
import { reviewQuery, type Material } from '../room/review-query';
import type { ShownCircular } from './circular.query';

export type CircularReview = {
  /** As it lay before the board when the circular was proposed. */
  packed: Material | undefined;
  hasFailed: boolean;
  /** What stands against a go by now. */
  against: AgainstGo;
  autonomyAsked: number | null;
};

/** The review that a circular asks about; nothing of one that is withheld. */
export function useCircularReview({ isWithheld, reviewId, packPosition }: ShownCircular): CircularReview {
  const { variables } = useMoment();
  const id = isWithheld ? null : reviewId;
  const live = useQuery(reviewQuery, id ? { variables: { id, ...variables } } : skipToken);
  const packed = useQuery(
    reviewQuery,
    // The same ids as the present ones have: a cache would take one for the other.
    id ? { variables: { id, atPosition: packPosition }, fetchPolicy: 'no-cache' } : skipToken,
  );
  const review = id ? live.data?.gateReview : null;
  return {
    packed: (id && packed.data?.gateReview) || undefined,
    hasFailed: packed.error !== undefined,
    against: review ? against(review) : nothingAgainst,
    autonomyAsked: review?.autonomyAsked ?? null,
  };
}

const against = ({ mustMeet, signOffs }: Material): AgainstGo => ({
  unmet: mustMeet
    .filter(({ verdict, isExcepted }) => verdict !== 'met' && !isExcepted)
    .map(({ sentence }) => sentence),
  unsigned: signOffs.filter(({ state }) => state !== 'given').map(({ name }) => name),
});
