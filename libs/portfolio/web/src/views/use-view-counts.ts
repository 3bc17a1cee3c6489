import { useApolloClient } from '@apollo/client/react';
import { useLive, useMoment, type PilotFilter } from '@gatehouse/web-kit';
import { useCallback, useEffect, useState } from 'react';
import { pilotCountQuery, portfolioChanged } from '../rows/pilots.query';

const restMilliseconds = 700;

/** How many pilots each filter holds, at the instant on screen; kept true while colleagues work. */
export function useViewCounts(filters: readonly PilotFilter[]): Counts {
  const client = useApolloClient();
  const { variables } = useMoment();
  const [counts, setCounts] = useState<Counts>([]);
  const [moved, setMoved] = useState('');
  const asked = JSON.stringify(filters);
  const moment = JSON.stringify(variables);

  const read = useCallback(async () => {
    const total = async (filter: PilotFilter) => {
      const { data } = await client.query({
        query: pilotCountQuery,
        variables: { filter, ...(JSON.parse(moment) as typeof variables) },
        fetchPolicy: 'no-cache',
      });
      return data?.portfolioSummary.total;
    };
    // A tab whose count cannot be read shows none; the list itself says what is wrong.
    return Promise.all(
      (JSON.parse(asked) as PilotFilter[]).map((filter) => total(filter).catch(() => undefined)),
    );
  }, [client, asked, moment]);

  useEffect(() => takeWhenDue(read, 0, setCounts), [read]);
  useEffect(() => (moved === '' ? undefined : takeWhenDue(read, restMilliseconds, setCounts)), [read, moved]);
  useLive(portfolioChanged, {
    variables: {},
    onData: (change) => setMoved(change.portfolioChanged.position),
  });
  return counts;
}

type Counts = readonly (number | undefined)[];

const takeWhenDue = (read: () => Promise<Counts>, wait: number, take: (counts: Counts) => void) => {
  let isCurrent = true;
  const timer = setTimeout(() => void read().then((counts) => isCurrent && take(counts)), wait);
  return () => {
    isCurrent = false;
    clearTimeout(timer);
  };
};
