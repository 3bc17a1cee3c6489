import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { OperationTypeNode } from 'graphql';
import { seenLink } from '../tracing/seen-link';
import { hearingFetch } from '../tracing/server-traces';
import { liveLink } from './live-link';
import { patientLink } from './patient-link';

type Options = { onSignedOut: () => void };

/** The connection of a browser to its own server: queries over HTTP, subscriptions over a socket that opens when needed. */
export const createClient = ({ onSignedOut }: Options): ApolloClient => {
  const signedOut = new ErrorLink(({ error }) => {
    if (saysSignedOut(error)) onSignedOut();
  });
  const transport = ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    liveLink(),
    new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: hearingFetch }),
  );
  return new ApolloClient({
    link: ApolloLink.from([seenLink(), signedOut, patientLink(), transport]),
    cache: createCache(),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
};

export const createCache = () =>
  new InMemoryCache({
    possibleTypes: { CommandOutcome: ['Accepted', 'Refused'] },
    typePolicies: {
      // What a command answers is about the pilot with that id, but is not the pilot.
      Accepted: { keyFields: false },
      // There is one; queries that ask different things of it add up.
      Me: { keyFields: [] },
      // One mapping is shown laid over different files, each with its own columns.
      ImportMapping: { keyFields: false },
    },
  });

/** Rows of an earlier instant have the ids of today's; they need a cache of their own. */
export const clientOfThePast = (client: ApolloClient): ApolloClient =>
  new ApolloClient({ link: client.link, cache: createCache() });

const saysSignedOut = (error: unknown): boolean =>
  (ServerError.is(error) && error.statusCode === 401) ||
  (CombinedGraphQLErrors.is(error) &&
    error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED'));
