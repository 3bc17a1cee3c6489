import { Confirm } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import classes from './dialogs.module.css';
import { asTrouble, type TaskProps } from './people-dialogs';
import type { DirectoryEntry } from './shown-person';

const forgetPerson = graphql(`
  mutation ForgetPerson($input: ForgetPersonInput!) {
    forgetPerson(input: $input) {
      ...Outcome
    }
  }
`);

export function ForgetPerson({ person, me, onClose, onRecorded }: TaskProps & { person: DirectoryEntry }) {
  const command = useCommand(forgetPerson);
  const forget = async () => {
    const outcome = await command.run({ person: person.id });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title={`Forget ${person.name}`}
      isOpen
      onClose={onClose}
      act="Erase the entry"
      tone="danger"
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void forget()}
      recorded={
        <>
          <b>{me.name}</b> had <b>a former member</b> forgotten. The log names them by an id alone, so it
          stays as it is.
        </>
      }
    >
      <p>This is erased from the directory and cannot be brought back:</p>
      <dl className={classes.erased}>
        <Erased name="Name" words={person.name} />
        <Erased name="Title" words={person.title} />
        <Erased name="Unit" words={person.unit} />
        <Erased name="Email" words={person.email} />
      </dl>
      <p>Every screen then says “A former member”, and no search finds them.</p>
    </Confirm>
  );
}

function Erased({ name, words }: { name: string; words: string | null | undefined }) {
  if (!words) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </>
  );
}
