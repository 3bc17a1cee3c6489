import {
  ButtonLink,
  dayHeading,
  DownloadLink,
  IconCalendar,
  IconFileText,
  IconGavel,
  PageHeader,
  timeOfDay,
} from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { MeetingTag } from '../board/meetings-list';
import { invitationAddress } from '../calendar/addresses';
import { ActMenu } from '../command/act-menu';
import list from '../list/list.module.css';
import classes from './prepare.module.css';
import type { PartProps } from './prepare-screen';

/** When and where, and the ways into the room and to the minutes. */
export function MeetingHead({ meeting, onTask }: PartProps) {
  const { keep, isPast } = useMoment();
  const { startsAt, minutes, place, calledBy, state } = meeting;
  const ends = new Date(new Date(startsAt).getTime() + minutes * 60_000);
  return (
    <div className={list.header}>
      <PageHeader
        title={meeting.title}
        lead={
          <>
            {dayHeading(startsAt)}, {timeOfDay(startsAt)} to {timeOfDay(ends)}, {place}. Called by{' '}
            {calledBy.name}. {state !== 'called' && <MeetingTag meeting={meeting} />}
          </>
        }
        actions={
          <span className={classes.tools}>
            <ActMenu
              label="More to do with this meeting"
              actions={meeting.commands}
              acts={[
                {
                  label: 'Reschedule it',
                  command: 'RescheduleMeeting',
                  act: () => onTask({ kind: 'reschedule' }),
                },
                { label: 'Cancel it', command: 'CancelMeeting', act: () => onTask({ kind: 'cancel' }) },
              ]}
            />
            {state === 'called' && !isPast && (
              <DownloadLink href={invitationAddress(meeting.id)} icon={IconCalendar}>
                Invitation
              </DownloadLink>
            )}
            {state === 'closed' && (
              <ButtonLink to={keep(`/meetings/${meeting.id}/minutes`)} tone="solid" icon={IconFileText}>
                Minutes
              </ButtonLink>
            )}
            {state !== 'cancelled' && (
              <ButtonLink
                to={keep(`/meetings/${meeting.id}/room`)}
                tone={state === 'closed' ? 'plain' : 'solid'}
                icon={IconGavel}
              >
                {state === 'open' ? 'Enter the room' : 'Open the room'}
              </ButtonLink>
            )}
          </span>
        }
      />
    </div>
  );
}
