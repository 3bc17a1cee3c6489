import { count } from '@gatehouse/ui';
import { graphql, useMoment } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';

const countQuery = graphql(`
  query EvidenceCount($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    pilot(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      evidence {
        id
        state
      }
    }
  }
`);

/** What the tab says beside its name: how much counts. */
export function EvidenceNote({ pilotId }: { pilotId: string }) {
  const { variables } = useMoment();
  const { data } = useQuery(countQuery, { variables: { id: pilotId, ...variables } });
  const counting = data?.pilot?.evidence.filter(({ state }) => state === 'counts').length ?? 0;
  return counting === 0 ? null : count(counting);
}
