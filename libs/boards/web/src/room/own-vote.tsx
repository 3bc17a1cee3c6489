import { Button, Note, timeOfDay } from '@gatehouse/ui';
import { useCommand } from '@gatehouse/web-kit';
import { ballotWord } from '../outcome/outcomes';
import { confirmVote } from './room-commands';
import type { Room, RoomItem, RoomVote } from './room-query';
import classes from './room.module.css';

type Props = {
  room: Room;
  item: RoomItem;
  vote: RoomVote | undefined;
  me: string;
  onRecorded: (position: string) => void;
};

/** Where one stands: voted and free to change it, or asked to confirm what the secretary recorded. */
export function OwnVote({ room, item, vote, me, onRecorded }: Props) {
  const command = useCommand(confirmVote);
  if (!vote) return null;
  const confirm = async () => {
    const outcome = await command.run({ meetingId: room.id, itemId: item.itemId, seatId: vote.seatId });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  if (vote.isUnconfirmed && vote.person.id === me)
    return (
      <Note tone="warn" title={`${vote.by.name} recorded ${ballotWord(vote.ballot)} for you.`}>
        <q>{vote.rationale}</q>
        <span className={classes.confirm}>
          <Button size="small" isBusy={command.isRunning} onClick={() => void confirm()}>
            Confirm this vote
          </Button>
        </span>
        {command.refusal?.reason}
      </Note>
    );
  if (item.state !== 'open' || item.quorum?.isQuorate === false) return null;
  return (
    <p className={classes.small}>
      You voted {ballotWord(vote.ballot)} at {timeOfDay(vote.at)}. You may change it until the decision is
      sealed.
    </p>
  );
}
