import { graphql, useLive, useMoment } from '@gatehouse/web-kit';
import { useApolloClient } from '@apollo/client/react';
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
  const refresh = () => client.refetchQueries({ include: 'active' });
  useLive(pilotMoved, {
    variables: { id },
    onData: () => void refresh(),
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
