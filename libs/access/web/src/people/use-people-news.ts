import { graphql, useLive, useNowClient } from '@gatehouse/web-kit';
import { useState } from 'react';

const peopleChanged = graphql(`
  subscription PeopleChanged {
    peopleChanged {
      position
    }
  }
`);

/** Up to where what is shown has to reach: what one recorded oneself, and what colleagues do meanwhile. */
export function usePeopleNews() {
  const client = useNowClient();
  const [atLeast, setAtLeast] = useState<string | null>(null);
  // Positions are padded, so that text order is log order.
  const reach = (position: string) =>
    setAtLeast((before) => (before !== null && before > position ? before : position));
  useLive(peopleChanged, {
    variables: {},
    isNewsOnly: true,
    onData: ({ peopleChanged: { position } }) => reach(position),
    onReconnected: () => void client.refetchQueries({ include: 'active' }),
  });
  return { atLeast, reach };
}
