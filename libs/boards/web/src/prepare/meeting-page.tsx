import { useQuery } from '@apollo/client/react';
import { ButtonLink, EmptyState, ErrorState, IconSearch, Loading, Page } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useParams } from 'react-router';
import { meetingQuery } from './meeting.query';
import { PrepareScreen } from './prepare-screen';
import { useFreshMeeting } from './use-fresh-meeting';

/** A meeting before it is held: its agenda, its pack, what its members ask; afterwards, what became of it. */
export function MeetingPage() {
  const { id = '' } = useParams();
  const { variables, isPast, keep } = useMoment();
  const { data, previousData, error, refetch } = useQuery(meetingQuery, { variables: { id, ...variables } });
  const shown = data ?? (previousData?.meeting?.id === id ? previousData : undefined);
  useFreshMeeting(id, shown?.meeting?.revision);
  if (shown?.meeting) return <PrepareScreen key={id} meeting={shown.meeting} />;
  if (shown)
    return (
      <Page
        title="No such meeting"
        crumbs={[{ label: 'Boards', to: keep('/boards') }, { label: 'No such meeting' }]}
      >
        <EmptyState
          title={isPast ? 'This meeting was not called yet' : 'No meeting has this id'}
          icon={IconSearch}
          actions={<ButtonLink to={keep('/boards')}>Open the boards</ButtonLink>}
        >
          {isPast
            ? 'At the instant you are reading, nobody had called it.'
            : 'The address may be incomplete.'}
        </EmptyState>
      </Page>
    );
  return (
    <Page title="Meeting">
      {error ? (
        <ErrorState title="This meeting could not be read" onRetry={() => void refetch()}>
          The server did not answer. Nothing is lost; it can be read again in a moment.
        </ErrorState>
      ) : (
        <Loading label="Reading the meeting" rows={8} rowHeight={44} />
      )}
    </Page>
  );
}
