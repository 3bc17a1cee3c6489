import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { pageLoader, useMoment, type FetchedPage, type Loaded, type PageLoader } from '@gatehouse/web-kit';
import { useCallback, useEffect, useRef, useState } from 'react';
import { decisionsQuery, type ListedDecision } from './decisions.query';
import type { RegisterQuestion } from './register-question';

export type AskedDecisions = RegisterQuestion & { asOf?: string; atPosition?: string };

/** One page of the register; past the cache, which would take longer to file two hundred rows than to draw them. */
export const fetchDecisions = async (
  client: ApolloClient,
  { search, board, outcome, ...moment }: AskedDecisions,
  place: { first: number; after: string | null },
): Promise<FetchedPage<ListedDecision>> => {
  const { data } = await client.query({
    query: decisionsQuery,
    variables: { search: search.trim() || null, board: board || null, outcome, ...moment, ...place },
    fetchPolicy: 'no-cache',
  });
  if (!data) throw new Error('The server gave no answer.');
  const { edges, totalCount, pageInfo } = data.decisions;
  return {
    rows: edges.map(({ node }) => node),
    total: totalCount,
    position: '',
    hasNext: pageInfo.hasNextPage,
    endCursor: pageInfo.endCursor ?? null,
  };
};

/** The decisions that answer a question, fetched as far as they are looked at. */
export function useDecisionPages(question: RegisterQuestion) {
  const client = useApolloClient();
  const { variables } = useMoment();
  const [loaded, setLoaded] = useState<Loaded<ListedDecision> | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [round, setRound] = useState(0);
  const loader = useRef<PageLoader<ListedDecision> | null>(null);
  const asked = JSON.stringify({ ...question, ...variables });

  useEffect(() => {
    // Text again, so that the effect runs when the question changes and not when an object is made anew.
    const about = JSON.parse(asked) as AskedDecisions;
    const pages = pageLoader<ListedDecision>({
      fetchPage: (after, first) => fetchDecisions(client, about, { first, after }),
      onLoaded: (next) => {
        setLoaded(next);
        setError(null);
      },
      onFailed: (failure) => setError(failure instanceof Error ? failure : new Error(String(failure))),
    });
    loader.current = pages;
    pages.reach(0);
    return () => pages.stop();
  }, [client, asked, round]);

  const reach = useCallback((index: number) => loader.current?.reach(index), []);
  return { loaded, error, reach, asked, retry: () => setRound((before) => before + 1) };
}
