import type { EvidenceKind } from '@gatehouse/assurance-domain';
import { graphql, useMoment } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import { askedKinds } from './asked-kinds';

const gateAheadQuery = graphql(`
  query EvidenceOfGateAhead($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    pilot(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      gateAhead {
        gateId
        gate
        mustMeet {
          criterionId
          expression
          because
        }
      }
    }
  }
`);

/** What the gate ahead of a pilot asks evidence for; null while no gate lies ahead, or none is known. */
export function useAskedKinds(pilotId: string): { gate: string; kinds: readonly EvidenceKind[] } | null {
  const { variables } = useMoment();
  // What is filed is shown without it.
  const { data } = useQuery(gateAheadQuery, {
    variables: { id: pilotId, ...variables },
    errorPolicy: 'ignore',
  });
  const ahead = data?.pilot?.gateAhead;
  return ahead ? { gate: ahead.gate, kinds: askedKinds(ahead.mustMeet) } : null;
}
