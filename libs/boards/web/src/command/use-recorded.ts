import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useMoment } from '@gatehouse/web-kit';

/**
 * What to do once a command is recorded: wait until the read models have come as far, then ask again for everything on
 * the page. `query` takes `atLeast`.
 */
export function useRecorded<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'atLeast'>,
): (position: string) => Promise<void> {
  const client = useApolloClient();
  const { isPast } = useMoment();
  return async (position) => {
    if (isPast) return;
    await client.query({
      query,
      // With `atLeast` they are whole again; the compiler cannot put a generic type together.
      variables: { ...variables, atLeast: position } as unknown as Variables,
      fetchPolicy: 'network-only',
      errorPolicy: 'all',
    });
    await client.refetchQueries({ include: 'active' });
  };
}
