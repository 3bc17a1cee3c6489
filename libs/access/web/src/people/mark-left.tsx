import { Confirm } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import { asTrouble, type TaskProps } from './people-dialogs';
import type { ShownPerson } from './shown-person';

const markPersonLeft = graphql(`
  mutation MarkPersonLeft($input: MarkPersonLeftInput!) {
    markPersonLeft(input: $input) {
      ...Outcome
    }
  }
`);

export function MarkLeft({ person, me, onClose, onRecorded }: TaskProps & { person: ShownPerson }) {
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
      <p>They can no longer sign in, and each pilot they own is released, so that its orphan clock starts.</p>
    </Confirm>
  );
}
