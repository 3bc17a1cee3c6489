import { Confirm } from '@gatehouse/ui';
import { useCommand, useMe } from '@gatehouse/web-kit';
import type { DialogProps } from '../command/command-dialog';
import { arrive } from './room-commands';
import type { Room, RoomSeat } from './room-query';

/** Asked once, on entering: nobody counts by looking. */
export function TakeSeat({ room, seat, onClose, onRecorded }: DialogProps & { room: Room; seat: RoomSeat }) {
  const command = useCommand(arrive);
  const me = useMe()?.person;
  const standsIn = seat.person.id !== me?.id;
  const take = async () => {
    const outcome = await command.run({ meetingId: room.id, person: null });
    if (outcome.accepted) onRecorded(outcome.position, outcome.id);
  };
  return (
    <Confirm
      title="Take your seat"
      isOpen
      onClose={onClose}
      act="Take your seat"
      isBusy={command.isRunning}
      trouble={command.refusal && { title: command.refusal.reason }}
      onConfirm={() => void take()}
      recorded={
        <>
          <b>{me?.name}</b> arrived{standsIn && ` for ${seat.person.name}`}.
        </>
      }
    >
      <p>
        {seat.hasVote
          ? 'From now on you count for the quorum, until you leave.'
          : 'Your seat has no vote; it is minuted that you are here.'}{' '}
        Leave it, and you read along without being there.
      </p>
    </Confirm>
  );
}
