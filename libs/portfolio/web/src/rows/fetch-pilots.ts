import type { ApolloClient } from '@apollo/client';
import type { FetchedPage, PilotFilter, PilotSort } from '@gatehouse/web-kit';
import { pilotsQuery, type PilotRow } from './pilots.query';

/** `atLeast`: a log position that the answer must rest on. */
export type AskedPilots = { filter: PilotFilter; sort: PilotSort; atLeast?: string };
type Place = { first: number; after: string | null };

/** One page; past the cache, which would take longer to file two hundred rows than to draw them. */
export const fetchPilots = async (
  client: ApolloClient,
  asked: AskedPilots,
  place: Place,
): Promise<FetchedPage<PilotRow>> => {
  const { data } = await client.query({
    query: pilotsQuery,
    variables: { ...asked, ...place },
    fetchPolicy: 'no-cache',
  });
  if (!data) throw new Error('The server gave no answer.');
  const { edges, totalCount, position, pageInfo } = data.pilots;
  return {
    rows: edges.map(({ node }) => node),
    total: totalCount,
    position,
    hasNext: pageInfo.hasNextPage,
    endCursor: pageInfo.endCursor ?? null,
  };
};
