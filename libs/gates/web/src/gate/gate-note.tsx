import { graphql, useMoment } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';

const standingQuery = graphql(`
  query GateStanding($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    pilot(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      gateAhead {
        gateId
        mustMeet {
          criterionId
          verdict
        }
      }
    }
  }
`);

/** What the tab says beside its name: how much of the gate ahead is met. */
export function GateNote({ pilotId }: { pilotId: string }) {
  const { variables } = useMoment();
  const { data } = useQuery(standingQuery, {
    variables: { id: pilotId, ...variables },
    errorPolicy: 'ignore',
  });
  const criteria = data?.pilot?.gateAhead?.mustMeet ?? [];
  if (criteria.length === 0) return null;
  const met = criteria.filter(({ verdict }) => verdict === 'met').length;
  return `${met} of ${criteria.length}`;
}
