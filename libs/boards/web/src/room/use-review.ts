import { skipToken, useQuery } from '@apollo/client/react';
import { useMoment } from '@gatehouse/web-kit';
import { reviewQuery, type Material } from './review-query';
import type { Room, RoomItem } from './room-query';

export type ReviewMaterials = {
  live: Material | undefined;
  packed: Material | undefined;
  isLoading: boolean;
  hasFailed: boolean;
};

/** A review as it is, and as it lay before the board when the pack was frozen; nothing of what is withheld. */
export function useReview(room: Room | null | undefined, item: RoomItem | undefined): ReviewMaterials {
  const { variables } = useMoment();
  const id = item?.isWithheld ? null : item?.reviewId;
  const position = room?.pack?.position;
  const live = useQuery(reviewQuery, id ? { variables: { id, ...variables } } : skipToken);
  const packed = useQuery(
    reviewQuery,
    id && position !== undefined
      ? {
          variables: { id, atPosition: position },
          // The same ids as the present ones have: a cache would take one for the other.
          fetchPolicy: 'no-cache',
        }
      : skipToken,
  );
  return {
    live: (id && live.data?.gateReview) || undefined,
    packed: (id && packed.data?.gateReview) || undefined,
    isLoading: live.loading || packed.loading,
    hasFailed: live.error !== undefined && !live.data,
  };
}
