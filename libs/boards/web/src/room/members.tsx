import { Avatar, CriterionMark, Icon, IconLogout, OutcomeMark, Tag } from '@gatehouse/ui';
import type { ReactNode } from 'react';
import { doesCount, standingWord } from '../quorum/shown-quorum';
import type { Room, RoomItem, RoomQuorum } from './room-query';
import classes from './room.module.css';

type Props = {
  room: Room;
  item: RoomItem | undefined;
  /** What the chair and the secretary can do about a seat. */
  controlsOf: (seatId: string) => ReactNode;
};

type Standing = RoomQuorum['seats'][number]['standing'];

/** Who sits where, whether they count for this item, and how they voted. Votes appear where they belong. */
export function Members({ room, item, controlsOf }: Props) {
  return (
    <ul className={classes.members} aria-label="Members">
      {room.seats.map((seat) => {
        const counted = item?.quorum?.seats.find(({ seatId }) => seatId === seat.seatId);
        const sits = counted?.present ?? seat.present ?? null;
        const standsIn = sits && sits.id !== seat.person.id ? sits : null;
        const standing = counted?.standing ?? (sits ? null : 'absent');
        return (
          <li key={seat.id} data-standing={standing ?? undefined}>
            <Avatar initials={(standsIn ?? seat.person).initials} />
            <span className={classes.who}>
              <b>{(standsIn ?? seat.person).name}</b>{' '}
              <small>
                {standsIn && `for ${seat.person.name}`}
                {!standsIn && seat.office !== 'member' && seat.office}
              </small>
              <small className={classes.standing} data-standing={standing ?? undefined}>
                {standing ? standingWord(standing) : 'here'}
              </small>
            </span>
            <Voted item={item} seatId={seat.seatId} standing={standing} />
            {controlsOf(seat.seatId)}
          </li>
        );
      })}
      {room.guests.map(({ id, name, initials }) => (
        <li key={id}>
          <Avatar initials={initials} />
          <span className={classes.who}>
            <b>{name}</b> <small>guest</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

type VotedProps = { item: RoomItem | undefined; seatId: string; standing: Standing | null };

function Voted({ item, seatId, standing }: VotedProps) {
  const vote = item?.votes.find((one) => one.seatId === seatId);
  if (!item?.quorum) return null;
  if (vote)
    return (
      <span className={classes.voted} title={vote.rationale}>
        <OutcomeMark outcome={vote.ballot} />
        {vote.wasChanged && <small>changed</small>}
        {vote.isUnconfirmed && <Tag tone="warn">unconfirmed</Tag>}
      </span>
    );
  if (standing && doesCount(standing) && item.state === 'open')
    return (
      <span className={classes.voted}>
        <CriterionMark state="waiting">not yet</CriterionMark>
      </span>
    );
  return (
    <span className={classes.noVote}>
      {standing === 'recused' && <Icon of={IconLogout} size={14} />}
      no vote
    </span>
  );
}
