import { useApolloClient } from '@apollo/client/react';
import { useLive, useMoment, type PilotFilter } from '@gatehouse/web-kit';
import { useEffect, useRef, useState } from 'react';
import { isEmpty } from '../filter/filter-fields';
import { keepUp, type KeptList } from './keep-up';
import { pilotCountQuery, pilotRowQuery, portfolioChanged } from './pilots.query';
import type { PilotPages } from './use-pilot-pages';
import { useTint } from './use-tint';

export type LiveRows = {
  /** Rows that somebody has just changed, for two seconds. */
  tinted: ReadonlySet<string>;
  /** How many more there would be if the list were read again; null while there is nothing to say. */
  news: number | null;
  show: () => void;
};

/** A row changed by a colleague changes in its place; what would move other rows waits until it is asked for. */
export function useLiveRows(pages: PilotPages, filter: PilotFilter): LiveRows {
  const reading = useReading(filter);
  const { isPast } = useMoment();
  const { tinted, tint } = useTint();
  const [news, setNews] = useState<number | null>(null);
  const list: KeptList = {
    ...pages,
    ...reading,
    loaded: isPast ? null : pages.loaded,
    isFiltered: !isEmpty(filter),
    setNews,
    tint,
  };
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  });
  const [keeping] = useState(() => keepUp(() => latest.current));
  useEffect(() => keeping.rowsCame(), [keeping, list.loaded]);
  useLive(portfolioChanged, {
    variables: {},
    onData: ({ portfolioChanged: change }) => keeping.hear(change),
  });
  return { tinted, news, show: keeping.show };
}

function useReading(filter: PilotFilter): Pick<KeptList, 'readTotal' | 'readRow'> {
  const client = useApolloClient();
  return {
    readTotal: async (atLeast) => {
      const variables = { filter, atLeast };
      const { data } = await client.query({ query: pilotCountQuery, variables, fetchPolicy: 'no-cache' });
      return data?.portfolioSummary.total ?? 0;
    },
    readRow: async (id, atLeast) => {
      const variables = { id, atLeast };
      const { data } = await client.query({ query: pilotRowQuery, variables, fetchPolicy: 'no-cache' });
      return data?.pilot;
    },
  };
}
