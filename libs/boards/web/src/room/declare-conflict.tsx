import { useCommand, useMe } from '@gatehouse/web-kit';
import { WordsDialog, type DialogProps } from '../command/command-dialog';
import { declareConflict } from './room-commands';
import type { Room, RoomItem } from './room-query';
import classes from './room.module.css';

/** Says what follows before anybody declares it: the item is gone for them. */
export function DeclareConflict({ room, item, ...rest }: DialogProps & { room: Room; item: RoomItem }) {
  const command = useCommand(declareConflict);
  const me = useMe()?.person;
  return (
    <WordsDialog
      {...rest}
      title="Declare a conflict"
      act="Declare the conflict"
      tone="danger"
      command={command}
      question="What is your conflict?"
      description="The board reads this sentence; it is kept in the minutes."
      inputFor={(reason) => ({ meetingId: room.id, itemId: item.itemId, reason })}
      recordedFor={(reason) => (
        <>
          <b>{me?.name}</b> declared a conflict on {item.title}: <q>{reason}</q>
        </>
      )}
    >
      <p className={classes.serif}>
        You are withdrawn from “{item.title}” at once, and your delegate with you. Nothing more of the item is
        shown to you: no material, no scores, no votes, no minutes, on no screen and at no instant you ask
        about. You do not count for its quorum, and a vote that you have cast on it is not counted. Only the
        chair can end it.
      </p>
    </WordsDialog>
  );
}
