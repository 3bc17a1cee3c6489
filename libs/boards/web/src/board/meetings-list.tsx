import { dayHeading, Tag, timeOfDay } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import list from '../list/list.module.css';
import type { ShownMeetingLine } from './board.query';
import { CalendarTile } from '../list/calendar-tile';

export type ListedMeeting = Omit<ShownMeetingLine, 'number' | '__typename'>;

type Props = { label: string; meetings: readonly ListedMeeting[]; nothing: string };

/** Meetings as rows, each a way to its page. */
export function MeetingsList({ label, meetings, nothing }: Props) {
  const { keep } = useMoment();
  if (meetings.length === 0) return <p className={list.nothing}>{nothing}</p>;
  return (
    <ul aria-label={label}>
      {meetings.map((meeting) => (
        <li key={meeting.id} className={list.row}>
          <CalendarTile at={meeting.startsAt} />
          <span className={list.words}>
            <Link to={keep(`/meetings/${meeting.id}`)} className={list.name}>
              {meeting.title}
            </Link>
            <small>
              {dayHeading(meeting.startsAt)}, {timeOfDay(meeting.startsAt)}, {meeting.minutes} min,{' '}
              {meeting.place}
            </small>
          </span>
          <MeetingTag meeting={meeting} />
        </li>
      ))}
    </ul>
  );
}

type Standing = Pick<ShownMeetingLine, 'state'> & Partial<Pick<ShownMeetingLine, 'minutesState'>>;

/** How a meeting stands, and of one that is over, its minutes. */
export function MeetingTag({ meeting: { state, minutesState } }: { meeting: Standing }) {
  if (state === 'open') return <Tag tone="accent">in session</Tag>;
  if (state === 'called') return <Tag>called</Tag>;
  if (state === 'cancelled') return <Tag tone="outline">cancelled</Tag>;
  if (minutesState === 'sealed') return <Tag tone="go">minutes sealed</Tag>;
  return <Tag tone="warn">{minutesState === 'drafted' ? 'minutes drafted' : 'minutes not drafted'}</Tag>;
}
