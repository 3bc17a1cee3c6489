import { useApolloClient } from '@apollo/client/react';
import { useLive, useMoment, type PilotFilter } from '@gatehouse/web-kit';
import { useCallback, useEffect, useState } from 'react';
import { pilotCountQuery, portfolioChanged } from '../rows/pilots.query';

const restMilliseconds = 700;

/** How many pilots each filter holds, at the instant on screen; kept true while colleagues work. */
export function useViewCounts(filters: readonly PilotFilter[]): readonly (number | undefined)[] {
  const client = useApolloClient();
  const { variables } = useMoment();
  const [counts, setCounts] = useState<readonly Count[]>([]);
  const [moved, setMoved] = useState('');
  const asked = JSON.stringify(filters);
  const moment = JSON.stringify(variables);

  const read = useCallback(
    async (atLeast?: string) => {
      const count = async (filter: PilotFilter): Promise<Count> => {
        const { data } = await client.query({
          query: pilotCountQuery,
          variables: { filter, atLeast, ...(JSON.parse(moment) as typeof variables) },
          fetchPolicy: 'no-cache',
        });
        return data?.portfolioSummary;
      };
      // A tab whose count cannot be read shows none; the list itself says what is wrong.
      return Promise.all(
        (JSON.parse(asked) as PilotFilter[]).map((filter) => count(filter).catch(() => undefined)),
      );
    },
    [client, asked, moment],
  );

  useEffect(() => takeWhenDue(read, 0, setCounts), [read]);
  const isBehind = counts.some((one) => one !== undefined && one.position < moved);
  useEffect(() => {
    if (isBehind) return takeWhenDue(() => read(moved), restMilliseconds, setCounts);
  }, [read, moved, isBehind]);
  useLive(portfolioChanged, {
    variables: {},
    onData: (change) => setMoved(change.portfolioChanged.position),
  });
  return counts.map((one) => one?.total);
}

/** How many, and the position that this rests on; nothing where it could not be read. */
type Count = { total: number; position: string } | undefined;

const takeWhenDue = (
  read: () => Promise<readonly Count[]>,
  wait: number,
  take: (counts: readonly Count[]) => void,
) => {
  let isCurrent = true;
  const timer = setTimeout(() => void read().then((counts) => isCurrent && take(counts)), wait);
  return () => {
    isCurrent = false;
    clearTimeout(timer);
  };
};
