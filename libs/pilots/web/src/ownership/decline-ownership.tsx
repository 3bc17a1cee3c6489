import { graphql, useCommand } from '@gatehouse/web-kit';
import type { CommandProps } from '../pilot/command-props';
import { ReasonDialog } from '../pilot/reason-dialog';

const declineOwnership = graphql(`
  mutation DeclineOwnership($input: DeclineOwnershipInput!) {
    declineOwnership(input: $input) {
      ...Outcome
    }
  }
`);

export function DeclineOwnership({ pilot, me, onClose, onRecorded }: CommandProps) {
  const command = useCommand(declineOwnership);
  return (
    <ReasonDialog
      title={`Decline ownership of ${pilot.name}`}
      act="Decline ownership"
      question="Why do you decline?"
      me={me}
      eventFor={(reason) => ({ type: 'OwnershipDeclined', pilotId: pilot.id, offeredTo: me.id, reason })}
      command={command}
      onConfirm={async (reason) => {
        const outcome = await command.run({ pilotId: pilot.id, reason });
        if (outcome.accepted) onRecorded(outcome.position);
      }}
      onClose={onClose}
    >
      The pilot stays orphaned, and the clock runs on, until somebody else accepts.
    </ReasonDialog>
  );
}
