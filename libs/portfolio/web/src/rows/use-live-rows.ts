import { useApolloClient } from '@apollo/client/react';
import { useLive, type PilotFilter } from '@gatehouse/web-kit';
import { useState } from 'react';
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

const mostAtOnce = 20;

/** A row changed by a colleague changes in its place; what would move other rows waits until it is asked for. */
export function useLiveRows(pages: PilotPages, filter: PilotFilter): LiveRows {
  const { readTotal, readRow } = useReading(filter);
  const { tinted, tint } = useTint();
  const [news, setNews] = useState<number | null>(null);
  const { loaded, reload, replace } = pages;
  const total = loaded?.total ?? 0;
  const show = () => {
    setNews(null);
    reload();
  };
  const takeTotal = (now: number) => {
    if (now === total) return;
    // An empty list has nothing that could move under the pointer.
    if (total === 0) reload();
    else setNews(now - total);
  };
  const takeRow = async (id: string, position: string) => {
    const row = await readRow(id, position);
    if (!row) return;
    replace(row);
    tint(id);
  };

  useLive(portfolioChanged, {
    variables: {},
    onData: ({ portfolioChanged: { pilots, isPartial, position } }) => {
      const here = new Set(loaded?.rows.map(({ id }) => id));
      const known = pilots.filter((id) => here.has(id));
      known.slice(0, mostAtOnce).forEach((id) => void takeRow(id, position).catch(ignored));
      if (isPartial || known.length < pilots.length) void readTotal(position).then(takeTotal, ignored);
    },
    onReconnected: show,
  });
  return { tinted, news, show };
}

function useReading(filter: PilotFilter) {
  const client = useApolloClient();
  return {
    readTotal: async (atLeast: string): Promise<number> => {
      const variables = { filter, atLeast };
      const { data } = await client.query({ query: pilotCountQuery, variables, fetchPolicy: 'no-cache' });
      return data?.portfolioSummary.total ?? 0;
    },
    readRow: async (id: string, atLeast: string) => {
      const variables = { id, atLeast };
      const { data } = await client.query({ query: pilotRowQuery, variables, fetchPolicy: 'no-cache' });
      return data?.pilot;
    },
  };
}

// What could not be read now is read with the next change, or when the list is read again.
const ignored = () => undefined;
