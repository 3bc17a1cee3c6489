import { graphql, useMoment } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';

const latestQuery = graphql(`
  query LatestContract($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    pilot(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      contract {
        id
        latest
        state
      }
    }
  }
`);

/** What the tab says beside its name: `v5`, or that a first draft is being written. */
export function useContractNote(id: string): string | undefined {
  const { variables } = useMoment();
  const { data } = useQuery(latestQuery, { variables: { id, ...variables } });
  const contract = data?.pilot?.contract;
  if (!contract || contract.state === 'none') return undefined;
  return contract.latest ? `v${contract.latest}` : 'draft';
}
