import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useMoment } from '../moment/use-moment';
import { liveState } from './live-state';

type Options<Data, Variables> = {
  variables: Variables;
  onData: (data: Data) => void;
  /** The socket was away and is back: what happened meanwhile has to be asked for. */
  onReconnected?: () => void;
  isOn?: boolean;
  /** What is heard only says that something moved, and must not be taken for what is shown. */
  isNewsOnly?: boolean;
};

/** Hears what colleagues do, as long as the screen shows the present. */
export function useLive<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { variables, onData, onReconnected, isOn = true, isNewsOnly = false }: Options<Data, Variables>,
): void {
  const { isPast } = useMoment();
  // Apollo's option type depends on whether variables are required, which a generic caller cannot show.
  useSubscription<Data>(document, {
    variables,
    skip: !isOn || isPast,
    ...(isNewsOnly && { fetchPolicy: 'no-cache' }),
    onData: ({ data: { data } }) => {
      if (data !== undefined) onData(data);
    },
  });
  useReconnection(onReconnected);
}

function useReconnection(onReconnected: (() => void) | undefined): void {
  const latest = useRef(onReconnected);
  useEffect(() => {
    latest.current = onReconnected;
  });
  useEffect(() => {
    let wasAway = false;
    return liveState.subscribe(() => {
      if (liveState.get() === 'live' && wasAway) latest.current?.();
      wasAway = liveState.get() === 'away';
    });
  }, []);
}
