import { clockTime } from '../room/item-clock';
import type { RoomItem } from '../room/room-query';
import { spentOn } from '../room/room-state';
import { useNow } from '../room/use-now';
import classes from './presentation.module.css';

/** What is left of the time box, readable from the last row. */
export function BigClock({ item }: { item: RoomItem }) {
  const box = item.minutes * 60;
  const spent = spentOn(item, useNow());
  return (
    <p className={classes.clock} role="timer" data-over={spent > box || undefined}>
      <b>{clockTime(spent)}</b> of {clockTime(box)}
    </p>
  );
}
