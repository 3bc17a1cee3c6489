import { useQuery } from '@apollo/client/react';
import { useMoment } from '@gatehouse/web-kit';
import { useEffect } from 'react';
import { actionsQuery, conditionsQuery } from './actions.query';
import { dutyOfAction, dutyOfCondition, type Duty } from './duty';

const pageSize = 100;

/** Every condition and every action, both lists whole. */
export function useDuties(): { duties: readonly Duty[] | null; error: boolean; retry: () => void } {
  const { variables } = useMoment();
  const actions = useQuery(actionsQuery, { variables });
  const conditions = useQuery(conditionsQuery, { variables: { first: pageSize, ...variables } });
  const { data, fetchMore } = conditions;
  const { hasNextPage = false, endCursor } = data?.gateConditions.pageInfo ?? {};
  useEffect(() => {
    if (!hasNextPage) return;
    void fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        gateConditions: {
          ...next.gateConditions,
          edges: [...before.gateConditions.edges, ...next.gateConditions.edges],
        },
      }),
    });
  }, [hasNextPage, endCursor, fetchMore]);
  const retry = () => {
    void actions.refetch();
    void conditions.refetch();
  };
  const hasFailed = actions.error !== undefined || conditions.error !== undefined;
  if (!actions.data || !data) return { duties: null, error: hasFailed, retry };
  const duties = [
    ...data.gateConditions.edges.map(({ node }) => dutyOfCondition(node)),
    ...actions.data.meetingActions.map(dutyOfAction),
  ];
  return { duties, error: hasFailed, retry };
}
