import { useCommand } from '@gatehouse/web-kit';
import { ordinal } from '../board/ordinal';
import { CommandDialog, WordsDialog, type DialogProps } from '../command/command-dialog';
import { closeMeeting, endRecusal, noteItem, openMeeting } from './room-commands';
import type { Room, RoomItem } from './room-query';

type Props = DialogProps & { room: Room };

export function OpenMeeting({ room, ...rest }: Props) {
  const command = useCommand(openMeeting);
  return (
    <CommandDialog
      {...rest}
      title="Open the meeting"
      act="Open the meeting"
      command={command}
      input={() => ({ meetingId: room.id })}
      recorded={`The ${ordinal(room.number)} meeting of ${room.boardName} was opened.`}
    >
      <p>The charter and the seats as they are now are the rules of this meeting to its end.</p>
    </CommandDialog>
  );
}

export function CloseMeeting({ room, ...rest }: Props) {
  const command = useCommand(closeMeeting);
  const left = room.items.filter(({ state }) => state === 'waiting' || state === 'open').length;
  return (
    <CommandDialog
      {...rest}
      title="Close the meeting"
      act="Close the meeting"
      command={command}
      input={() => ({ meetingId: room.id })}
      recorded={`The ${ordinal(room.number)} meeting of ${room.boardName} was closed.`}
    >
      <p>
        {left === 0 && 'Every item has been decided or deferred. '}
        {left === 1 && 'One item has not been decided; it proposes itself again. '}
        {left > 1 && `${left} items have not been decided; they propose themselves again. `}
        What was decided stays sealed. The minutes can be drafted next.
      </p>
    </CommandDialog>
  );
}

export function NoteItem({ room, item, ...rest }: Props & { item: RoomItem | undefined }) {
  const command = useCommand(noteItem);
  return (
    <WordsDialog
      {...rest}
      title="Note for the minutes"
      act="Keep the note"
      command={command}
      question="What should the minutes say?"
      description={item ? `Under “${item.title}”.` : 'Under the meeting itself.'}
      inputFor={(text) => ({ meetingId: room.id, itemId: item?.itemId ?? null, noteId: null, text })}
    />
  );
}

type RecusedProps = Props & { item: RoomItem; person: { id: string; name: string } };

export function EndRecusal({ room, item, person, ...rest }: RecusedProps) {
  const command = useCommand(endRecusal);
  return (
    <WordsDialog
      {...rest}
      title={`End the recusal of ${person.name}`}
      act="End the recusal"
      command={command}
      question="Why is there no conflict any more?"
      inputFor={(reason) => ({ meetingId: room.id, itemId: item.itemId, person: person.id, reason })}
      recordedFor={(reason) => (
        <>
          The recusal of <b>{person.name}</b> from {item.title} ended: <q>{reason}</q>
        </>
      )}
    >
      <p>{person.name} sees the item’s material again and counts for it.</p>
    </WordsDialog>
  );
}
