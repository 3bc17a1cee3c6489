import { useCommand } from '@gatehouse/web-kit';
import { openItem, pauseItem } from './room-commands';
import type { Room, RoomItem } from './room-query';
import { mayDo, nextItemOf, openItemOf } from './room-state';
import type { RoomDesk } from './use-desk';

export type Opening = {
  /** The item that is shown, where it can be taken up out of turn. */
  outOfTurn: (item: RoomItem | undefined) => RoomItem | null;
  open: (item: RoomItem) => void;
  /** Null where nothing waits, or somebody else leads. */
  next: (() => void) | null;
  /** Null where nothing is open, or somebody else leads. */
  pause: (() => void) | null;
};

/** Takes up an item, and goes along with it. */
export function useOpening(room: Room, desk: RoomDesk, follow: () => void): Opening {
  const command = useCommand(openItem);
  const pausing = useCommand(pauseItem);
  const now = openItemOf(room);
  const next = nextItemOf(room);
  const canOpen = (item: RoomItem) => !desk.isPast && mayDo(room, 'OpenItem', item.itemId);
  const run = async (item: RoomItem) => {
    const outcome = await command.run({ meetingId: room.id, itemId: item.itemId });
    if (!outcome.accepted) {
      desk.refused(outcome.reason);
      return;
    }
    follow();
    desk.recorded(outcome.position);
  };
  const open = (item: RoomItem) => void run(item);
  const rest = async (item: RoomItem) => {
    const outcome = await pausing.run({ meetingId: room.id, itemId: item.itemId });
    if (outcome.accepted) desk.recorded(outcome.position);
    else desk.refused(outcome.reason);
  };
  const mayPause = now && !desk.isPast && mayDo(room, 'PauseItem', now.itemId);
  const outOfTurn = (item: RoomItem | undefined) =>
    item && item !== next && item.state !== 'open' && canOpen(item) ? item : null;
  return {
    outOfTurn,
    open,
    next: next && canOpen(next) ? () => open(next) : null,
    pause: mayPause ? () => void rest(now) : null,
  };
}
