import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useMoment } from '../moment/use-moment';
import { clientOfThePast } from './client';

const NowClient = createContext<ApolloClient | null>(null);

/** Gives screens their connection; in the past, one whose cache holds that instant and no other. */
export function Connection({ client, children }: { client: ApolloClient; children: ReactNode }) {
  const { isPast, asOf, atPosition, known } = useMoment();
  const moment = isPast ? `${asOf ?? atPosition} ${known}` : 'now';
  const chosen = useMemo(() => (moment === 'now' ? client : clientOfThePast(client)), [client, moment]);
  return (
    <NowClient value={client}>
      <ApolloProvider client={chosen}>{children}</ApolloProvider>
    </NowClient>
  );
}

/** For what does not belong to an instant: who is signed in, the axis of the time machine. */
export function useNowClient(): ApolloClient {
  const client = useContext(NowClient);
  if (!client) throw new Error('useNowClient needs a Connection around it');
  return client;
}
