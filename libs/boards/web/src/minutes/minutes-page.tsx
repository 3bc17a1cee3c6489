import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, IconFileText, Loading, Page, PageHeader, PrintFoot } from '@gatehouse/ui';
import { useLive, useMoment } from '@gatehouse/web-kit';
import { useParams } from 'react-router';
import { ordinal } from '../board/ordinal';
import { useRecorded } from '../command/use-recorded';
import { Errata } from './errata';
import { minutesMoved, minutesQuery, type MinutedMeeting, type Minutes } from './minutes-query';
import { MinutesState, whenHeld } from './minutes-state';
import { MinutesText } from './minutes-text';
import { MinutesTools } from './minutes-tools';
import classes from './minutes.module.css';

/** The minutes as they write themselves: drafted, approved, sealed. */
export function MinutesPage() {
  const { id = '' } = useParams();
  const { variables } = useMoment();
  const { data, previousData, error, refetch } = useQuery(minutesQuery, { variables: { id, ...variables } });
  const shown = data ?? previousData;
  useLive(minutesMoved, {
    variables: { meetingId: id },
    isNewsOnly: true,
    onData: ({ roomChanged }) => {
      if (roomChanged.revision > (shown?.meeting?.revision ?? 0)) void refetch();
    },
    onReconnected: () => void refetch(),
  });
  if (error && !shown)
    return <ErrorState title="The minutes could not be read" onRetry={() => void refetch()} />;
  if (!shown)
    return (
      <Page title="Minutes">
        <Loading label="Reading the minutes" rows={10} />
      </Page>
    );
  const { meeting, minutes } = shown;
  if (!meeting || !minutes)
    return (
      <Page title="Minutes">
        <EmptyState title="There are no such minutes" icon={IconFileText}>
          No meeting has this address, or it had not been called at the instant you are reading.
        </EmptyState>
      </Page>
    );
  return <Shown meeting={meeting} minutes={minutes} />;
}

function Shown({ meeting, minutes }: { meeting: MinutedMeeting; minutes: Minutes }) {
  const { keep } = useMoment();
  const reach = useRecorded(minutesQuery, { id: meeting.id });
  const onRecorded = (position: string) => void reach(position);
  const name = `${ordinal(meeting.number)} meeting`;
  return (
    <Page
      title={`Minutes of the ${name}`}
      crumbs={[
        { label: 'Boards', to: keep('/boards') },
        { label: meeting.boardName, to: keep(`/boards/${meeting.boardId}`) },
        { label: name, to: keep(`/meetings/${meeting.id}`) },
        { label: 'Minutes' },
      ]}
    >
      <div className={classes.page}>
        <PageHeader
          title={`Minutes of the ${name}`}
          lead={`${meeting.boardName}, ${whenHeld(meeting)}`}
          actions={<MinutesTools {...{ meeting, minutes, onRecorded }} />}
        />
        <MinutesState meeting={meeting} minutes={minutes} />
        <MinutesText {...{ meeting, minutes, onRecorded }} />
        <Errata {...{ meeting, minutes, onRecorded }} />
      </div>
      <PrintFoot
        {...(minutes.state === 'sealed' && {
          sealed: { name: `Minutes of the ${name}`, digest: minutes.digest },
        })}
      />
    </Page>
  );
}
