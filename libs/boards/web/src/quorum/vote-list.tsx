import { Avatar, Icon, IconClock, OutcomeMark, Tag } from '@gatehouse/ui';
import type { ReactNode } from 'react';
import classes from './quorum.module.css';
import {
  doesCount,
  standingWord,
  type ShownQuorum,
  type ShownSeatCount,
  type ShownVote,
} from './shown-quorum';

type Props = {
  quorum: Pick<ShownQuorum, 'seats'>;
  votes: readonly ShownVote[];
  /** Sealed or lapsed: nobody is waited for any more. */
  isOver?: boolean;
  /** What can be done about a vote, beside it. */
  asideOf?: (seatId: string) => ReactNode;
};

/** Seat by seat: who counts, how they voted and what they said. */
export function VoteList({ quorum, votes, isOver = false, asideOf }: Props) {
  return (
    <ul className={classes.votes} aria-label="Votes">
      {quorum.seats.map((seat) => (
        <Line
          key={seat.seatId}
          seat={seat}
          vote={votes.find(({ seatId }) => seatId === seat.seatId)}
          isOver={isOver}
          aside={asideOf?.(seat.seatId)}
        />
      ))}
    </ul>
  );
}

type LineProps = { seat: ShownSeatCount; vote: ShownVote | undefined; isOver: boolean; aside: ReactNode };

function Line({ seat, vote, isOver, aside }: LineProps) {
  const { person, present, standing } = seat;
  const stand = present && present.id !== person.id ? present : null;
  return (
    <li className={classes.vote} data-standing={standing}>
      <Avatar initials={(stand ?? person).initials} />
      <span className={classes.who}>
        <b>{(stand ?? person).name}</b>
        {stand && <> for {person.name}</>}
        <small data-standing={standing}>{standingWord(standing)}</small>
      </span>
      <span className={classes.ballot}>
        {vote ? <OutcomeMark outcome={vote.ballot} /> : <NoVote standing={standing} isOver={isOver} />}
        {vote?.wasChanged && <small>changed</small>}
        {vote?.isUnconfirmed && <Tag tone="warn">by the secretary, unconfirmed</Tag>}
        {aside}
      </span>
      {vote && vote.rationale !== '' && (
        <blockquote className={classes.rationale}>{vote.rationale}</blockquote>
      )}
    </li>
  );
}

function NoVote({ standing, isOver }: { standing: ShownSeatCount['standing']; isOver: boolean }) {
  // The words beside the name say so already.
  if (standing === 'no_vote') return null;
  if (!doesCount(standing) || isOver) return <span className={classes.none}>no vote</span>;
  return (
    <span className={classes.none}>
      <Icon of={IconClock} size={12} /> not yet
    </span>
  );
}
