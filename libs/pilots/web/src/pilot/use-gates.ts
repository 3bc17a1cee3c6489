import { stages } from '@gatehouse/ui';
import { graphql, useMoment, words } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';

const gatesQuery = graphql(`
  query GatesOfPilot($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    pilot(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      reviews {
        id
        from
        state
        decision {
          outcome
        }
      }
    }
  }
`);

/** Which gates on its way it passed by a decision that stands, and which is in review, by their number on the track. */
export function useGates(id: string): { decidedGates: number[]; reviewedGate: number | null } {
  const { variables } = useMoment();
  const { data } = useQuery(gatesQuery, { variables: { id, ...variables }, errorPolicy: 'ignore' });
  const reviews = data?.pilot?.reviews ?? [];
  const open = reviews.find(({ state }) => state === 'open' || state === 'ready');
  const passed = reviews.filter(
    ({ state, decision }) =>
      state === 'decided' && (decision?.outcome === 'go' || decision?.outcome === 'conditional_go'),
  );
  return {
    decidedGates: [...new Set(passed.map(({ from }) => numberOf(from)))].sort(),
    reviewedGate: open ? numberOf(open.from) : null,
  };
}

const numberOf = (from: string): number => stages.findIndex((stage) => stage === words(from)) + 1;
