import { useQuery } from '@apollo/client/react';
import { instant, LogLine, PrintFoot } from '@gatehouse/ui';
import { graphql, useLive, useLiveState, useMoment, useNowClient } from '@gatehouse/web-kit';
import { useState } from 'react';

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

/** The log's head, moving as colleagues work; also at the foot of every sheet, with the instant that is read. */
export function LogFoot({ isDemonstration }: { isDemonstration: boolean }) {
  const [heard, setHeard] = useState<string | null>(null);
  const { data, refetch } = useQuery(logQuery, { client: useNowClient() });
  const isLive = useLiveState() === 'live';
  const { asOf, atPosition, known } = useMoment();
  const knowledge = known === 'then' ? 'as it was known then' : 'as known now';
  useLive(logMoved, {
    variables: {},
    onData: (moved) => setHeard(moved.logMoved.head),
    onReconnected: () => void refetch(),
  });
  const head = laterOf(heard, data?.log.head ?? null);
  return (
    <>
      <LogLine
        head={head === null ? null : Number(head)}
        isLive={isLive}
        {...(isDemonstration ? { detail: 'Demonstration portfolio' } : {})}
      />
      <PrintFoot position={atPosition ?? head} asOf={asOf && `${instant(asOf)}, ${knowledge}`} />
    </>
  );
}

// Positions are padded, so that text order is log order.
const laterOf = (one: string | null, other: string | null): string | null =>
  one !== null && other !== null ? (one > other ? one : other) : (one ?? other);
