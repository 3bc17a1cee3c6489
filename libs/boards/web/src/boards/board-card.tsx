import { useQuery } from '@apollo/client/react';
import { Avatar, counted, dayHeading, Icon, IconLock, timeOfDay } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import { CircularsList } from '../board/circulars-list';
import { MeetingTag } from '../board/meetings-list';
import { CalendarTile } from '../list/calendar-tile';
import list from '../list/list.module.css';
import classes from './boards.module.css';
import { readyQuery, type ListedBoard } from './boards.query';

/** One board as a card: it can be taken away, with what comes next on it. */
export function BoardCard({ board }: { board: ListedBoard }) {
  const { keep } = useMoment();
  const open = board.circulars.filter(({ state }) => state === 'open');
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <h2>
          <Link to={keep(`/boards/${board.id}`)} className={classes.title}>
            {board.name}
          </Link>
        </h2>
        <Sitters board={board} />
      </div>
      <p className={classes.purpose}>{board.purpose}</p>
      {board.nextMeeting ? (
        <NextMeeting meeting={board.nextMeeting} />
      ) : (
        <p className={list.nothing}>No meeting is called.</p>
      )}
      {open.length > 0 && (
        <>
          <h3>{counted(open.length, 'open circular')}</h3>
          <CircularsList circulars={open} />
        </>
      )}
    </li>
  );
}

function Sitters({ board: { seats } }: { board: ListedBoard }) {
  const voting = seats.filter(({ hasVote, isInTerm }) => hasVote && isInTerm);
  const names = seats.map(({ person: { name }, office }) =>
    office === 'member' ? name : `${name}, ${office}`,
  );
  return (
    <span className={classes.sitters} title={names.join('; ')}>
      {seats.slice(0, 7).map(({ seatId, person }) => (
        <Avatar key={seatId} initials={person.initials} />
      ))}
      <small>{counted(voting.length, 'vote')}</small>
    </span>
  );
}

type Meeting = NonNullable<ListedBoard['nextMeeting']>;

function NextMeeting({ meeting }: { meeting: Meeting }) {
  const { keep, isPast } = useMoment();
  const { id, title, startsAt, place, pack, items, state } = meeting;
  return (
    <>
      <div className={list.row}>
        <CalendarTile at={startsAt} />
        <span className={list.words}>
          <Link to={keep(`/meetings/${id}`)} className={list.name}>
            {title}
          </Link>
          <small>
            {dayHeading(startsAt)}, {timeOfDay(startsAt)}, {place}
          </small>
        </span>
        <MeetingTag meeting={{ state }} />
      </div>
      <ol className={classes.agenda} aria-label={`Agenda of ${title}`}>
        {items.slice(0, 6).map((item, index) => (
          <li key={item.id}>
            <span>{index + 1}</span>
            <b>{item.isWithheld ? 'An item you are withdrawn from' : item.title}</b>
            <small>{item.minutes} min</small>
          </li>
        ))}
      </ol>
      <p className={classes.foot}>
        {items.length > 6 && `${items.length - 6} more. `}
        {items.length === 0 && 'Nothing is on the agenda yet. '}
        {pack && (
          <>
            <Icon of={IconLock} size={14} /> Pack frozen on {dayHeading(pack.frozenAt)}.{' '}
          </>
        )}
        {!isPast && <Ready meetingId={id} />}
      </p>
    </>
  );
}

/** What could still be placed; nothing while it is not known. */
function Ready({ meetingId }: { meetingId: string }) {
  const { keep } = useMoment();
  const { data } = useQuery(readyQuery, { variables: { meeting: meetingId } });
  const ready = data?.agendaProposals.filter(({ isReady }) => isReady) ?? [];
  if (ready.length === 0) return null;
  return (
    <Link
      to={keep(`/meetings/${meetingId}`)}
      className={list.link}
      title={ready.map(({ title }) => title).join('; ')}
    >
      {counted(ready.length, 'item')} ready to be placed
    </Link>
  );
}
