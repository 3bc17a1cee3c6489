import { graphql, useLive } from '@gatehouse/web-kit';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';

const contractMoved = graphql(`
  subscription ContractMoved($pilotId: ID!) {
    contractChanged(pilotId: $pilotId) {
      pilotId
      revision
    }
  }
`);

/** Hears what colleagues write, sign and submit, and asks again whenever the page shows less. */
export function useFreshContract(pilotId: string, shown: number | undefined): void {
  const client = useApolloClient();
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  });
  const refresh = () => client.refetchQueries({ include: 'active' });
  useLive(contractMoved, {
    variables: { pilotId },
    isNewsOnly: true,
    onData: ({ contractChanged }) => {
      if (contractChanged.revision > (latest.current ?? 0)) void refresh();
    },
    onReconnected: () => void refresh(),
  });
}
