import { useApolloClient } from '@apollo/client/react';
import { useLive } from '@gatehouse/web-kit';
import { policyMoved } from './policies.query';

/** A colleague saved, published or retired a policy: what is on screen is read again. */
export function usePolicyNews(isOn = true): void {
  const client = useApolloClient();
  const again = () => void client.refetchQueries({ include: 'active' });
  useLive(policyMoved, { variables: {}, onData: again, onReconnected: again, isNewsOnly: true, isOn });
}
