import { dayHeading, Tag, timeOfDay } from '@gatehouse/ui';
import type { ReactNode } from 'react';
import { ordinal } from '../board/ordinal';
import { ItemClock } from './item-clock';
import type { Room } from './room-query';
import { openItemOf } from './room-state';
import classes from './room.module.css';

/** What meeting this is, whether it is live, and how long its item has been open. */
export function RoomHeader({ room, children }: { room: Room; children: ReactNode }) {
  const open = openItemOf(room);
  return (
    <header className={classes.header}>
      <div className={classes.name}>
        <LiveTag state={room.state} />
        <h2>
          {room.boardName}, {ordinal(room.number)} meeting
        </h2>
        <span className={classes.meta}>{whenHeld(room)}</span>
      </div>
      <div className={classes.controls}>
        {open && !open.isWithheld && <ItemClock item={open} />}
        {children}
      </div>
    </header>
  );
}

/** The same on a phone, in a line. */
export function PhoneHeader({ room, onAgenda }: { room: Room; onAgenda: () => void }) {
  const open = openItemOf(room);
  return (
    <button type="button" className={classes.phoneHeader} onClick={onAgenda}>
      <LiveTag state={room.state} />
      <span>
        {open
          ? `Item ${room.items.indexOf(open) + 1} of ${room.items.length}`
          : `Agenda, ${room.items.length} items`}
      </span>
      {open && !open.isWithheld && <ItemClock item={open} isShort />}
    </button>
  );
}

export function LiveTag({ state }: { state: Room['state'] }) {
  if (state === 'open')
    return (
      <span className={classes.live}>
        <i aria-hidden="true" />
        live
      </span>
    );
  return <Tag tone={state === 'cancelled' ? 'kill' : 'outline'}>{state}</Tag>;
}

const whenHeld = ({ startsAt, state, openedAt, openedBy, closedAt, place }: Room): string => {
  const day = dayHeading(openedAt ?? startsAt);
  if (closedAt) return `${day}, closed ${timeOfDay(closedAt)}`;
  if (!openedAt) return `${day}, ${state === 'cancelled' ? 'cancelled' : `${timeOfDay(startsAt)}, ${place}`}`;
  return `${day}, opened ${timeOfDay(openedAt)}${openedBy ? ` by ${openedBy.name}` : ''}`;
};
