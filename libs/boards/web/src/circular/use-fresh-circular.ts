import { useApolloClient } from '@apollo/client/react';
import { useLive } from '@gatehouse/web-kit';
import { useEffect, useRef } from 'react';
import { circularMoved } from './circular.query';

/** Hears how colleagues vote, and asks again whenever the page shows less. */
export function useFreshCircular(id: string, shown: number | undefined): void {
  const client = useApolloClient();
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  });
  const refresh = () => client.refetchQueries({ include: 'active' });
  useLive(circularMoved, {
    variables: { id },
    isNewsOnly: true,
    isOn: shown !== undefined,
    onData: ({ circularChanged }) => {
      if (circularChanged.revision > (latest.current ?? 0)) void refresh();
    },
    onReconnected: () => void refresh(),
  });
}
