import { Confirm } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import classes from './dialogs.module.css';
import { asTrouble, type TaskProps } from './people-dialogs';
import type { Named } from './shown-person';

const markPersonLeft = graphql(`
  mutation MarkPersonLeft($input: MarkPersonLeftInput!) {
    markPersonLeft(input: $input) {
      ...Outcome
    }
  }
`);

export function MarkLeft({ person, me, onClose, onRecorded }: TaskProps & { person: Named }) {
  const command = useCommand(markPersonLeft);
  const mark = async () => {
    const outcome = await command.run({ person: person.id });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title={`Mark ${person.name} as left`}
      isOpen
      onClose={onClose}
      act="Mark as left"
      tone="danger"
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void mark()}
      recorded={
        <>
          <b>{me.name}</b> recorded that <b>{person.name}</b> has left.
        </>
      }
    >
      <p>This follows at once:</p>
      <ul className={classes.follows}>
        <li>They are signed out everywhere, and their tokens stop working.</li>
        <li>Their roles end. So do their delegations, those they named and those they hold.</li>
        <li>Each pilot they own is released and becomes orphaned; its clock starts.</li>
      </ul>
    </Confirm>
  );
}
