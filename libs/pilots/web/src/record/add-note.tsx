import { graphql, useCommand } from '@gatehouse/web-kit';
import type { CommandProps } from '../pilot/command-props';
import { ReasonDialog } from '../pilot/reason-dialog';

const addNote = graphql(`
  mutation AddNote($input: AddNoteInput!) {
    addNote(input: $input) {
      ...Outcome
    }
  }
`);

export function AddNote({ pilot, me, onClose, onRecorded }: CommandProps) {
  const command = useCommand(addNote);
  return (
    <ReasonDialog
      title="Add a note"
      act="Add the note"
      question="What should be remembered?"
      me={me}
      eventFor={(text) => ({ type: 'NoteAdded', pilotId: pilot.id, text, capacity: 'owner' })}
      command={command}
      onConfirm={async (text) => {
        const outcome = await command.run({ pilotId: pilot.id, text });
        if (outcome.accepted) onRecorded(outcome.position);
      }}
      onClose={onClose}
    >
      A note stands in the story under your name, for everybody who reads it.
    </ReasonDialog>
  );
}
