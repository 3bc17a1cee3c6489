import { graphql, useCommand } from '@gatehouse/web-kit';
import type { CommandProps } from '../pilot/command-props';
import { ReasonDialog } from '../pilot/reason-dialog';

const releaseOwnership = graphql(`
  mutation ReleaseOwnership($input: ReleaseOwnershipInput!) {
    releaseOwnership(input: $input) {
      ...Outcome
    }
  }
`);

export function ReleaseOwnership({ pilot, me, onClose, onRecorded }: CommandProps) {
  const command = useCommand(releaseOwnership);
  const owner = pilot.owner?.id ?? me.id;
  return (
    <ReasonDialog
      title={`Release ownership of ${pilot.name}`}
      act="Release ownership"
      tone="danger"
      question="Why is it released?"
      me={me}
      others={pilot.owner ? [pilot.owner] : []}
      eventFor={(reason) => ({
        type: 'OwnershipReleased',
        pilotId: pilot.id,
        owner,
        reason,
        capacity: owner === me.id ? 'owner' : 'programme-office',
      })}
      command={command}
      onConfirm={async (reason) => {
        const outcome = await command.run({ pilotId: pilot.id, reason });
        if (outcome.accepted) onRecorded(outcome.position);
      }}
      onClose={onClose}
    >
      The pilot is orphaned from then on, until somebody accepts.
    </ReasonDialog>
  );
}
