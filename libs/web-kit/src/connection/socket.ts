import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { liveState } from '../live/live-state';

/** A socket to this page's own server; it comes back by itself for as long as somebody listens. */
export const openSocket = (): GraphQLWsLink => {
  const address = new URL('/graphql', window.location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  return new GraphQLWsLink(
    createClient({
      url: address.href,
      keepAlive: 20_000,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      on: { connected: () => liveState.set('live'), closed: () => liveState.set('away') },
    }),
  );
};
