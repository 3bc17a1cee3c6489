import { graphql, useLive, useMoment } from '@gatehouse/web-kit';
import { useApolloClient } from '@apollo/client/react';
import { useRef } from 'react';
import { pilotQuery } from './shown-pilot';

const pilotMoved = graphql(`
  subscription PilotMoved($id: ID!) {
    pilotChanged(id: $id) {
      id
      version
    }
  }
`);

/** Keeps the page with the log: hears what colleagues do, and waits for what was just recorded. */
export function useFreshPilot(id: string): { afterRecording: (position: string) => Promise<void> } {
  const client = useApolloClient();
  const { isPast } = useMoment();
  const hasHeard = useRef<string | null>(null);
  const refresh = () => client.refetchQueries({ include: 'active' });
  useLive(pilotMoved, {
    variables: { id },
    isNewsOnly: true,
    onData: ({ pilotChanged }) => {
      // The first it hears is how the pilot stands: news only if it moved between our question and our listening.
      const isFirst = hasHeard.current !== id;
      hasHeard.current = id;
      const shown = client.readQuery({ query: pilotQuery, variables: { id } })?.pilot;
      if (!isFirst || shown?.version !== pilotChanged.version) void refresh();
    },
    onReconnected: () => void refresh(),
  });
  const afterRecording = async (position: string) => {
    if (isPast) return;
    // The read models answer once they have come as far; everything on the page is asked again after that.
    await client.query({
      query: pilotQuery,
      variables: { id, atLeast: position },
      fetchPolicy: 'network-only',
      errorPolicy: 'all',
    });
    await refresh();
  };
  return { afterRecording };
}
