import { graphql, useLive } from '@gatehouse/web-kit';
import { useApolloClient } from '@apollo/client/react';
import { useRef } from 'react';

const reviewMoved = graphql(`
  subscription ReviewMoved($pilotId: ID!) {
    reviewChanged(pilotId: $pilotId) {
      reviewId
      revision
    }
  }
`);

/** Hears what colleagues sign off, score and ask of this pilot's reviews, and asks again when more has happened. */
export function useFreshReviews(pilotId: string, shown: readonly { id: string; revision: number }[]): void {
  const client = useApolloClient();
  const heard = useRef(new Map<string, number>());
  const refresh = () => client.refetchQueries({ include: 'active' });
  useLive(reviewMoved, {
    variables: { pilotId },
    isNewsOnly: true,
    onData: ({ reviewChanged: { reviewId, revision } }) => {
      const known = shown.find(({ id }) => id === reviewId)?.revision ?? 0;
      // What was told once is asked for once, even if the answer is on its way.
      if (revision <= Math.max(known, heard.current.get(reviewId) ?? 0)) return;
      heard.current.set(reviewId, revision);
      void refresh();
    },
    onReconnected: () => void refresh(),
  });
}
