import { graphql, useCommand } from '@gatehouse/web-kit';
import type { CommandProps } from '../pilot/command-props';
import { ReasonDialog } from '../pilot/reason-dialog';
import type { Named } from '../pilot/will-be-recorded';

const dismissDuplicate = graphql(`
  mutation DismissDuplicate($input: DismissDuplicateInput!) {
    dismissDuplicate(input: $input) {
      ...Outcome
    }
  }
`);

export function DismissDuplicate({ pilot, me, other, onClose, onRecorded }: CommandProps & { other: Named }) {
  const command = useCommand(dismissDuplicate);
  return (
    <ReasonDialog
      title={`${other.name} is another thing`}
      act="Record it"
      question="What is different?"
      me={me}
      eventFor={(reason) => ({
        type: 'DuplicateDismissed',
        pilotId: pilot.id,
        of: other.id,
        reason,
        capacity: 'programme-office',
      })}
      command={command}
      onConfirm={async (reason) => {
        const outcome = await command.run({ pilotId: pilot.id, of: other.id, reason });
        if (outcome.accepted) onRecorded(outcome.position);
      }}
      onClose={onClose}
    >
      The two are not suggested for each other again.
    </ReasonDialog>
  );
}
