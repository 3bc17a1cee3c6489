import { useQuery } from '@apollo/client/react';
import { ButtonLink, EmptyState, ErrorState, IconSearch, Loading, Page } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useParams } from 'react-router';
import { decisionQuery } from './decision.query';
import { DecisionRecord } from './decision-record';

/** The sealed record of one decision. */
export function DecisionPage() {
  const { id = '' } = useParams();
  const { variables, isPast, keep } = useMoment();
  const { data, previousData, error, refetch } = useQuery(decisionQuery, { variables: { id, ...variables } });
  const shown = data ?? (previousData?.decision?.id === id ? previousData : undefined);
  if (shown?.decision) return <DecisionRecord decision={shown.decision} />;
  if (shown)
    return (
      <Page
        title="No such decision"
        crumbs={[{ label: 'Decisions', to: keep('/decisions') }, { label: 'No such decision' }]}
      >
        <EmptyState
          title={isPast ? 'This was not decided yet' : 'No decision with this id is shown to you'}
          icon={IconSearch}
          actions={<ButtonLink to={keep('/decisions')}>Open the decisions</ButtonLink>}
        >
          {isPast
            ? 'At the instant you are reading, no board had sealed it.'
            : 'The address may be incomplete, or you were withdrawn from the item.'}
        </EmptyState>
      </Page>
    );
  return (
    <Page title="Decision">
      {error ? (
        <ErrorState title="This decision could not be read" onRetry={() => void refetch()}>
          The server did not answer. Nothing is lost; it can be read again in a moment.
        </ErrorState>
      ) : (
        <Loading label="Reading the decision" rows={8} rowHeight={44} />
      )}
    </Page>
  );
}
