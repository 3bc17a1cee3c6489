import { useQuery } from '@apollo/client/react';
import { LogLine } from '@gatehouse/ui';
import { graphql, useLive, useLiveState, useNowClient } from '@gatehouse/web-kit';
import { useState } from 'react';
import { useDemonstration } from './use-demonstration';

const logQuery = graphql(`
  query LogFoot {
    log {
      head
    }
  }
`);

const logMoved = graphql(`
  subscription LogMoved {
    logMoved {
      head
    }
  }
`);

/** The log's head, moving as colleagues work. */
export function LogFoot() {
  const [heard, setHeard] = useState<string | null>(null);
  const { data, refetch } = useQuery(logQuery, { client: useNowClient() });
  const isLive = useLiveState() === 'live';
  const isDemonstration = useDemonstration();
  useLive(logMoved, {
    variables: {},
    onData: (moved) => setHeard(moved.logMoved.head),
    onReconnected: () => void refetch(),
  });
  const head = laterOf(heard, data?.log.head ?? null);
  return (
    <LogLine
      head={head === null ? null : Number(head)}
      isLive={isLive}
      {...(isDemonstration ? { detail: 'Demonstration' } : {})}
    />
  );
}

// Positions are padded, so that text order is log order.
const laterOf = (one: string | null, other: string | null): string | null =>
  one !== null && other !== null ? (one > other ? one : other) : (one ?? other);
