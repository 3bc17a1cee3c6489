import { ButtonLink, EmptyState, ErrorState, IconSearch, Loading, Page } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import type { PilotPart } from './pilot-part';
import { PilotScreen } from './pilot-screen';
import { pilotQuery } from './shown-pilot';

/** One pilot: what it is, who answers for it, and its story. */
export function PilotPage({ parts = none }: { parts?: readonly PilotPart[] }) {
  const { id = '' } = useParams();
  const { variables, isPast, keep } = useMoment();
  const { data, previousData, error, refetch } = useQuery(pilotQuery, { variables: { id, ...variables } });
  const shown = data ?? (previousData?.pilot?.id === id ? previousData : undefined);

  if (error && !shown)
    return (
      <Page title="Pilot">
        <ErrorState title="This pilot could not be read" onRetry={() => void refetch()}>
          The server did not answer. Nothing is lost; it can be read again in a moment.
        </ErrorState>
      </Page>
    );
  if (!shown)
    return (
      <Page title="Pilot">
        <Loading label="Reading the pilot" rows={8} rowHeight={44} />
      </Page>
    );
  if (!shown.pilot)
    return (
      <Page
        title="No such pilot"
        crumbs={[{ label: 'Portfolio', to: keep('/portfolio') }, { label: 'No such pilot' }]}
      >
        <EmptyState
          title={isPast ? 'This pilot was not there yet' : 'No pilot has this id'}
          icon={IconSearch}
          actions={<ButtonLink to={keep('/portfolio')}>Open the portfolio</ButtonLink>}
        >
          {isPast
            ? 'At the instant you are reading, nobody had registered it. Return to now to see it.'
            : 'The address may be incomplete, or the import that registered it was withdrawn.'}
        </EmptyState>
      </Page>
    );
  return <PilotScreen key={id} pilot={shown.pilot} parts={parts} />;
}

const none: readonly PilotPart[] = [];
