import { graphql, useLive } from '@gatehouse/web-kit';
import { useApolloClient } from '@apollo/client/react';
import { useRef } from 'react';

const evidenceMoved = graphql(`
  subscription EvidenceMoved($pilotId: ID!) {
    evidenceChanged(pilotId: $pilotId) {
      pilotId
      revision
    }
  }
`);

/** Hears what colleagues file and what runs out, and asks again whenever more has happened than was heard of. */
export function useFreshEvidence(pilotId: string): void {
  const client = useApolloClient();
  const heard = useRef<number | null>(null);
  const refresh = () => client.refetchQueries({ include: 'active' });
  useLive(evidenceMoved, {
    variables: { pilotId },
    isNewsOnly: true,
    onData: ({ evidenceChanged: { revision } }) => {
      // The first it hears is how things stand.
      const isNews = heard.current !== null && heard.current !== revision;
      heard.current = revision;
      if (isNews) void refresh();
    },
    onReconnected: () => void refresh(),
  });
}
