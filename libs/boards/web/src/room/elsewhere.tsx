import { useState } from 'react';
import type { Room, RoomItem } from './room-query';
import { isHere, mayArrive, openItemOf, seatOf } from './room-state';
import classes from './room.module.css';
import { TakeSeat } from './take-seat';
import type { RoomDesk } from './use-desk';

type Props = { room: Room; item: RoomItem | undefined; onFollow: () => void };

/** Whoever reads ahead is told where the meeting is, and moved only when they say so. */
export function Elsewhere({ room, item, onFollow }: Props) {
  const open = openItemOf(room);
  if (!open || open === item) return null;
  return (
    <p className={classes.elsewhere}>
      The meeting is at item {room.items.indexOf(open) + 1}, {open.title}.{' '}
      <button type="button" className={classes.link} onClick={onFollow}>
        Go there
      </button>
    </p>
  );
}

export function NothingOnTheAgenda({ room }: { room: Room }) {
  return (
    <section className={classes.item}>
      <h1>{room.title}</h1>
      <p className={classes.lead}>
        Nothing is on the agenda yet. The secretary places items before the meeting.
      </p>
    </section>
  );
}

/** Asked once, of whoever has a seat and is not there yet; afterwards a button waits in the header. */
export function SeatQuestion({ room, desk }: { room: Room; desk: RoomDesk }) {
  const [isAsked, setAsked] = useState(false);
  const { me, isPast } = desk;
  const seat = seatOf(room, me?.id);
  // Whoever has been there and left is not asked again.
  if (!isAsked && me && isHere(room, me.id)) setAsked(true);
  if (isAsked || isPast || !me || !seat || seat.present || !mayArrive(room, me.id)) return null;
  return (
    <TakeSeat
      {...{ room, seat }}
      onClose={() => setAsked(true)}
      onRecorded={(position) => {
        setAsked(true);
        desk.recorded(position);
      }}
    />
  );
}
