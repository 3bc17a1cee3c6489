import { useShortcuts } from '@gatehouse/ui';
import { answersTo, ballotWord } from '../outcome/outcomes';
import type { Room, RoomItem } from './room-query';
import { mayDo } from './room-state';
import type { RoomDesk } from './use-desk';

type Options = {
  room: Room;
  item: RoomItem | undefined;
  desk: RoomDesk;
  onNext: (() => void) | null;
};

/** `1` to `5` choose an answer, `N` opens the next item, `R` declares a conflict, `Q` shows the proof. */
export function useRoomKeys({ room, item, desk, onNext }: Options): void {
  const answers = item && canAnswer(room, item) ? answersTo(item.kind, desk.answering(item).against) : [];
  const choosing = answers.flatMap(({ ballot, closedBecause }, index) =>
    closedBecause === null && item
      ? [
          [
            String(index + 1),
            {
              says: `Choose ${ballotWord(ballot)}`,
              act: () => {
                desk.answering(item).choose(ballot);
                if (mayDo(room, 'CastVote', item.itemId)) desk.start({ kind: 'vote' });
              },
            },
          ] as const,
        ]
      : [],
  );
  const isOn = !desk.isPast && desk.doing === null;
  useShortcuts(
    {
      ...Object.fromEntries(choosing),
      ...(onNext && { n: { says: 'Open the next item', act: onNext } }),
      ...(item &&
        mayDo(room, 'DeclareConflict', item.itemId) && {
          r: { says: 'Declare a conflict', act: () => desk.start({ kind: 'conflict' }) },
        }),
    },
    isOn,
  );
  useShortcuts(item?.quorum ? { q: { says: 'Quorum proof', act: () => desk.showProof(true) } } : {});
}

const canAnswer = (room: Room, { itemId, state, isWithheld, quorum }: RoomItem): boolean =>
  state === 'open' &&
  !isWithheld &&
  quorum?.isQuorate !== false &&
  (mayDo(room, 'CastVote', itemId) || mayDo(room, 'DeferItem', itemId));
