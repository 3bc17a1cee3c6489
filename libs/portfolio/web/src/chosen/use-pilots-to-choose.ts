import { useApolloClient } from '@apollo/client/react';
import { useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import type { Question } from '../question/question';
import { pilotsToChooseQuery } from '../rows/pilots.query';
import { mostChosen, type ChosenPilot } from './use-chosen';

/** Reads what a filter leaves, in the order on screen, as far as it can be chosen. */
export function usePilotsToChoose({ filter, sort }: Question) {
  const client = useApolloClient();
  const { variables } = useMoment();
  const [state, setState] = useState<'resting' | 'reading' | 'failed'>('resting');
  const read = async (): Promise<readonly ChosenPilot[]> => {
    setState('reading');
    try {
      const { data } = await client.query({
        query: pilotsToChooseQuery,
        variables: { filter, sort, first: mostChosen, ...variables },
        fetchPolicy: 'no-cache',
      });
      setState('resting');
      return data?.pilots.edges.map(({ node }) => node) ?? [];
    } catch {
      setState('failed');
      return [];
    }
  };
  return { isReading: state === 'reading', hasFailed: state === 'failed', read };
}
