import { Button, IconDots, IconPlayerPause, MenuItem, Popup } from '@gatehouse/ui';
import { useCommand } from '@gatehouse/web-kit';
import { arrive, leave } from './room-commands';
import type { Room, RoomItem } from './room-query';
import { isHere, mayArrive, mayDo, seatOf } from './room-state';
import type { RoomDesk } from './use-desk';

type Props = {
  room: Room;
  desk: RoomDesk;
  /** The item that is shown, where it is not the open one and could be. */
  toOpen: RoomItem | null;
  onNext: (() => void) | null;
  onPause: (() => void) | null;
  onOpenItem: (item: RoomItem) => void;
};

/** What moves the meeting on, in the header; the rest of what one may do is in its menu. */
export function LeadControls({ room, desk, toOpen, onNext, onPause, onOpenItem }: Props) {
  const { me, isPast } = desk;
  if (isPast) return null;
  return (
    <>
      {me && mayArrive(room, me.id) && <Arrive room={room} desk={desk} />}
      {toOpen && (
        <Button size="small" onClick={() => onOpenItem(toOpen)}>
          Open this item
        </Button>
      )}
      {onPause && (
        <Button size="small" icon={IconPlayerPause} onClick={onPause}>
          Pause
        </Button>
      )}
      {onNext && (
        <Button size="small" onClick={onNext}>
          Next item <kbd>N</kbd>
        </Button>
      )}
      {mayDo(room, 'OpenMeeting') && (
        <Button tone="solid" onClick={() => desk.start({ kind: 'open' })}>
          Open the meeting
        </Button>
      )}
      <RoomMenu room={room} desk={desk} />
    </>
  );
}

/** For whoever left and comes back, and for guests. */
function Arrive({ room, desk }: { room: Room; desk: RoomDesk }) {
  const arriving = useCommand(arrive);
  const comes = async () => {
    const outcome = await arriving.run({ meetingId: room.id, person: null });
    if (outcome.accepted) desk.recorded(outcome.position);
    else desk.refused(outcome.reason);
  };
  return (
    <Button size="small" isBusy={arriving.isRunning} onClick={() => void comes()}>
      {seatOf(room, desk.me?.id) ? 'Take your seat' : 'Enter as a guest'}
    </Button>
  );
}

function RoomMenu({ room, desk }: { room: Room; desk: RoomDesk }) {
  const leaving = useCommand(leave);
  const goes = async () => {
    const outcome = await leaving.run({ meetingId: room.id, person: null });
    if (outcome.accepted) desk.recorded(outcome.position);
    else desk.refused(outcome.reason);
  };
  const acts = [
    mayDo(room, 'AssignAction') && {
      label: 'Assign an action',
      act: () => desk.start({ kind: 'action' }),
    },
    mayDo(room, 'NoteItem') && { label: 'Note for the minutes', act: () => desk.start({ kind: 'note' }) },
    isHere(room, desk.me?.id) && { label: 'Leave the room', act: () => void goes() },
    mayDo(room, 'CloseMeeting') && {
      label: 'Close the meeting',
      act: () => desk.start({ kind: 'close' }),
    },
  ].filter((one) => typeof one === 'object');
  return (
    <Popup
      trigger={{ label: 'More in this meeting', icon: IconDots, hidesLabel: true, tone: 'quiet' }}
      align="end"
    >
      {(close) => (
        <>
          {acts.map(({ label, act }) => (
            <MenuItem
              key={label}
              onClick={() => {
                close();
                act();
              }}
            >
              {label}
            </MenuItem>
          ))}
          <MenuItem to={`/meetings/${room.id}/present`}>Present to the room</MenuItem>
          <MenuItem to={`/meetings/${room.id}/minutes`}>Minutes</MenuItem>
          <MenuItem to={`/meetings/${room.id}`}>Agenda and preparation</MenuItem>
        </>
      )}
    </Popup>
  );
}
