import { graphql, useCommand } from '@gatehouse/web-kit';
import type { CommandProps } from '../pilot/command-props';
import { ReasonDialog } from '../pilot/reason-dialog';

const holdPilot = graphql(`
  mutation HoldPilot($input: HoldPilotInput!) {
    holdPilot(input: $input) {
      ...Outcome
    }
  }
`);

export function HoldPilot({ pilot, me, onClose, onRecorded }: CommandProps) {
  const command = useCommand(holdPilot);
  return (
    <ReasonDialog
      title={`Put ${pilot.name} on hold`}
      act="Put on hold"
      question="Why is it held?"
      me={me}
      eventFor={(reason) => ({
        type: 'PilotHeld',
        pilotId: pilot.id,
        cause: 'programme-office',
        reason,
        returnOn: null,
        gate: null,
        capacity: 'programme-office',
      })}
      command={command}
      onConfirm={async (reason) => {
        const outcome = await command.run({ pilotId: pilot.id, reason });
        if (outcome.accepted) onRecorded(outcome.position);
      }}
      onClose={onClose}
    >
      It is on hold until the programme office resumes it. Holds of other causes stand apart from this one.
    </ReasonDialog>
  );
}
