import { useQuery } from '@apollo/client/react';
import { ButtonLink, EmptyState, ErrorState, IconSearch, Loading, Page } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useParams } from 'react-router';
import { circularQuery } from './circular.query';
import { CircularScreen } from './circular-screen';
import { useFreshCircular } from './use-fresh-circular';

/** One question that a board answers in writing. */
export function CircularPage() {
  const { id = '' } = useParams();
  const { variables, isPast, keep } = useMoment();
  const { data, previousData, error, refetch } = useQuery(circularQuery, { variables: { id, ...variables } });
  const shown = data ?? (previousData?.circular?.id === id ? previousData : undefined);
  useFreshCircular(id, shown?.circular?.revision);
  if (shown?.circular) return <CircularScreen key={id} circular={shown.circular} />;
  if (shown)
    return (
      <Page
        title="No such circular"
        crumbs={[{ label: 'Boards', to: keep('/boards') }, { label: 'No such circular' }]}
      >
        <EmptyState
          title={isPast ? 'This circular was not proposed yet' : 'No circular has this id'}
          icon={IconSearch}
          actions={<ButtonLink to={keep('/boards')}>Open the boards</ButtonLink>}
        >
          {isPast ? 'At the instant you are reading, nobody had asked.' : 'The address may be incomplete.'}
        </EmptyState>
      </Page>
    );
  return (
    <Page title="Circular">
      {error ? (
        <ErrorState title="This circular could not be read" onRetry={() => void refetch()}>
          The server did not answer. Nothing is lost; it can be read again in a moment.
        </ErrorState>
      ) : (
        <Loading label="Reading the circular" rows={8} rowHeight={44} />
      )}
    </Page>
  );
}
