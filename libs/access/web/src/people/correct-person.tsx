import { Confirm } from '@gatehouse/ui';
import { graphql, useCommand, useNowClient } from '@gatehouse/web-kit';
import { useState } from 'react';
import { EntryFields, entryInput } from './entry-fields';
import { asTrouble, type TaskProps } from './people-dialogs';
import type { DirectoryEntry } from './shown-person';

const correctPerson = graphql(`
  mutation CorrectPerson($input: CorrectPersonInput!) {
    correctPerson(input: $input) {
      ...Outcome
    }
  }
`);

export function CorrectPerson({ person, onClose, onRecorded }: TaskProps & { person: DirectoryEntry }) {
  const [words, setWords] = useState({
    ...{ name: person.name, title: person.title ?? '' },
    ...{ unit: person.unit ?? '', email: person.email ?? '' },
  });
  const client = useNowClient();
  const command = useCommand(correctPerson);
  const correct = async () => {
    const outcome = await command.run({ person: person.id, ...entryInput(words) });
    if (!outcome.accepted) return;
    onRecorded(outcome.position);
    // The log has not moved, so whoever shows the entry has no other way to hear of it.
    await client.refetchQueries({ include: 'active' });
  };
  return (
    <Confirm
      title={`Correct the entry of ${person.name}`}
      isOpen
      onClose={onClose}
      act="Correct the entry"
      isReady={words.name.trim() !== ''}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void correct()}
    >
      <EntryFields words={words} onChange={setWords} />
      <p>The directory is no part of the log: the old words are gone, also from what was told before.</p>
    </Confirm>
  );
}
