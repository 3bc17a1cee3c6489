import { Icon, IconClock } from '@gatehouse/ui';
import { useEffect, useRef, useState } from 'react';
import type { RoomItem } from './room-query';
import { spentOn } from './room-state';
import classes from './room.module.css';
import { useNow } from './use-now';

/** How long the item has been open, against its time box. */
export function ItemClock({ item, isShort = false }: { item: RoomItem; isShort?: boolean }) {
  const spent = spentOn(item, useNow());
  const box = item.minutes * 60;
  return (
    <span className={classes.clock} role="timer" data-over={spent > box || undefined}>
      {!isShort && <Icon of={IconClock} size={14} />}
      <span>
        {!isShort && 'item '}
        <b>{clockTime(spent)}</b> of {clockTime(box)}
      </span>
    </span>
  );
}

/** `11:20`. */
export const clockTime = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** It does not speak each second: at five minutes, at one, and when the time is over. */
export function SpokenClock({ item }: { item: RoomItem }) {
  const [said, setSaid] = useState('');
  const words = wordsAt(item.minutes * 60 - spentOn(item, useNow()));
  const before = useRef(words);
  useEffect(() => {
    // Only what comes about while somebody is here: whoever enters late is not told of the past.
    if (words === before.current) return;
    before.current = words;
    setSaid(words);
  }, [words]);
  return (
    <span className={classes.spoken} role="status">
      {said}
    </span>
  );
}

const wordsAt = (left: number): string => {
  if (left < 0) return 'The item is over its time.';
  if (left <= 60) return 'One minute is left for this item.';
  return left <= 300 ? 'Five minutes are left for this item.' : '';
};
