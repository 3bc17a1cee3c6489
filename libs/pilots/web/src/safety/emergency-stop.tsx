import { graphql, useCommand } from '@gatehouse/web-kit';
import type { CommandProps } from '../pilot/command-props';
import { ReasonDialog } from '../pilot/reason-dialog';

const emergencyStop = graphql(`
  mutation EmergencyStop($input: EmergencyStopInput!) {
    emergencyStop(input: $input) {
      ...Outcome
    }
  }
`);

export function EmergencyStop({ pilot, me, onClose, onRecorded }: CommandProps) {
  const command = useCommand(emergencyStop);
  return (
    <ReasonDialog
      title={`Stop ${pilot.name} now`}
      act="Stop the pilot"
      tone="danger"
      question="What happened?"
      me={me}
      eventFor={(reason) => ({
        type: 'EmergencyStopped',
        pilotId: pilot.id,
        person: me.id,
        onBehalfOf: null,
        reason,
        capacity: 'owner',
      })}
      command={command}
      onConfirm={async (reason) => {
        const outcome = await command.run({ pilotId: pilot.id, reason });
        if (outcome.accepted) onRecorded(outcome.position);
      }}
      onClose={onClose}
    >
      Work stops at once, and nobody has to agree first. It is no kill: somebody else who answers for the
      pilot lifts the stop when it is safe again. You cannot lift it yourself.
    </ReasonDialog>
  );
}
