import { IconDots, MenuItem, Popup } from '@gatehouse/ui';
import { useCommand } from '@gatehouse/web-kit';
import { arrive, leave } from './room-commands';
import type { Room, RoomItem, RoomSeat } from './room-query';
import { mayDo } from './room-state';

type Props = {
  room: Room;
  item: RoomItem | undefined;
  seat: RoomSeat;
  onRecordVote: () => void;
  onEndRecusal: (person: { id: string; name: string }) => void;
  onRecorded: (position: string) => void;
  onRefused: (reason: string) => void;
};

/** What the chair and the secretary do for one seat: mark who is there, record a vote, end a recusal. */
export function SeatControls({ room, item, seat, onRecordVote, onEndRecusal, onRecorded, onRefused }: Props) {
  const arriving = useCommand(arrive);
  const leaving = useCommand(leave);
  const recusal =
    item && mayDo(room, 'EndRecusal', item.itemId)
      ? item.recusals.find(({ person, basis }) => basis === 'declared' && person.id === seat.person.id)
      : undefined;
  const mark = async (command: typeof arriving, person: string) => {
    const outcome = await command.run({ meetingId: room.id, person });
    if (outcome.accepted) onRecorded(outcome.position);
    else onRefused(outcome.reason);
  };
  const { present, person, delegate } = seat;
  const acts = [
    present && { label: `${present.name} left`, act: () => void mark(leaving, present.id) },
    !present && { label: `${person.name} arrived`, act: () => void mark(arriving, person.id) },
    !present &&
      delegate && {
        label: `${delegate.name} arrived for ${person.name}`,
        act: () => void mark(arriving, delegate.id),
      },
    mayDo(room, 'CastVote', seat.seatId) && { label: 'Record a vote', act: onRecordVote },
    recusal && { label: 'End the recusal', act: () => onEndRecusal(recusal.person) },
  ].filter((one) => typeof one === 'object' && one !== null);
  return (
    <Popup
      trigger={{ label: `For ${person.name}`, icon: IconDots, hidesLabel: true, tone: 'quiet' }}
      align="end"
    >
      {(close) =>
        acts.map(({ label, act }) => (
          <MenuItem
            key={label}
            onClick={() => {
              close();
              act();
            }}
          >
            {label}
          </MenuItem>
        ))
      }
    </Popup>
  );
}
