import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Room, RoomItem } from './room-query';
import { nextItemOf, openItemOf } from './room-state';

/** The item on the page: the open one, unless the address names another. */
export function useShownItem(room: Room): {
  item: RoomItem | undefined;
  show: (itemId: string) => void;
  follow: () => void;
} {
  const [parameters, setParameters] = useSearchParams();
  const named = room.items.find(({ itemId }) => itemId === parameters.get('item'));
  const open = openItemOf(room);
  // What became of an item stays before those who took part until the next one is opened.
  const [last, setLast] = useState(open?.itemId);
  if (open && open.itemId !== last) setLast(open.itemId);
  const name = (itemId: string | null) =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        if (itemId === null) after.delete('item');
        else after.set('item', itemId);
        return after;
      },
      { replace: true },
    );
  return {
    item:
      named ??
      open ??
      room.items.find(({ itemId }) => itemId === last) ??
      nextItemOf(room) ??
      room.items.at(-1),
    show: (itemId) => name(itemId === open?.itemId ? null : itemId),
    follow: () => name(null),
  };
}
