import { useQuery } from '@apollo/client/react';
import { graphql, useLive, useMoment, useNowClient } from '@gatehouse/web-kit';
import { homeMoved } from '../home.query';

const needsQuery = graphql(`
  query Needs {
    needs {
      count
    }
  }
`);

/** How many things need the person signed in, live; undefined in the past and until it is known. */
export function useNeedsCount(): number | undefined {
  const { isPast } = useMoment();
  const { data, refetch } = useQuery(needsQuery, { client: useNowClient(), skip: isPast });
  useLive(homeMoved, {
    variables: {},
    isNewsOnly: true,
    onData: () => void refetch(),
    onReconnected: () => void refetch(),
  });
  return isPast ? undefined : data?.needs.count;
}
