import { logPosition, When, instant } from '@gatehouse/ui';
import type { RoomItem, RoomPack } from './room-query';
import classes from './room.module.css';

type Props = {
  changes: RoomPack['since'];
  /** Names the item of each change; without, they are all of one. */
  items?: readonly RoomItem[];
};

/** What happened to the pilots and reviews of the pack after it was frozen, newest first. */
export function WhatChanged({ changes, items }: Props) {
  return (
    <ul className={classes.changes} aria-label="Events since the pack">
      {changes.map(({ itemId, position, sentence, at }) => (
        <li key={`${itemId} ${position}`}>
          <span>{sentence}</span>
          <small>
            <When at={at} show={instant} />, {logPosition(position)}
            {items && `, ${items.find((item) => item.itemId === itemId)?.title ?? 'another item'}`}
          </small>
        </li>
      ))}
    </ul>
  );
}
