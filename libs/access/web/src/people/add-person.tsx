import { Confirm, TextInput } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { asTrouble, type TaskProps } from './people-dialogs';

const addPerson = graphql(`
  mutation AddPerson($input: AddPersonInput!) {
    addPerson(input: $input) {
      ...Outcome
    }
  }
`);

export function AddPerson({ me, onClose, onRecorded }: TaskProps) {
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [email, setEmail] = useState('');
  const command = useCommand(addPerson);
  const add = async () => {
    const outcome = await command.run({
      name: name.trim(),
      title: title.trim() || null,
      email: email.trim() || null,
    });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title="Add a person"
      isOpen
      onClose={onClose}
      act="Add the person"
      isReady={name.trim() !== ''}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void add()}
      recorded={
        <>
          <b>{me.name}</b> added a person. The log keeps an id; the name stays in the directory, where it can
          be forgotten.
        </>
      }
    >
      <TextInput
        label="Name"
        required
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label="Title"
        description="What they do, in a few words."
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label="Email"
        type="email"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
    </Confirm>
  );
}
