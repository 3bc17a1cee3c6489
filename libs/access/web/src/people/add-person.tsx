import { Checkbox, Confirm } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { EntryFields, entryInput } from './entry-fields';
import { asTrouble, type TaskProps } from './people-dialogs';

const addPerson = graphql(`
  mutation AddPerson($input: AddPersonInput!) {
    addPerson(input: $input) {
      ...Outcome
    }
  }
`);

export function AddPerson({ me, onClose, onRecorded }: TaskProps) {
  const [words, setWords] = useState({ name: '', title: '', unit: '', email: '' });
  const [isService, setService] = useState(false);
  const command = useCommand(addPerson);
  const add = async () => {
    const outcome = await command.run({ ...entryInput(words), isService });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title="Add a person"
      isOpen
      onClose={onClose}
      act={isService ? 'Add the service account' : 'Add the person'}
      isReady={words.name.trim() !== ''}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void add()}
      recorded={
        <>
          <b>{me.name}</b> added a {isService ? 'service account' : 'person'}. The log keeps an id; the name
          stays in the directory, where it can be forgotten.
        </>
      }
    >
      <EntryFields words={words} onChange={setWords} />
      <Checkbox
        label="A service account"
        description="A program: it holds tokens, and is owner, sponsor and delegate of nothing."
        checked={isService}
        onChange={(event) => setService(event.currentTarget.checked)}
      />
    </Confirm>
  );
}
