import { graphql, useCommand } from '@gatehouse/web-kit';
import type { CommandProps } from '../pilot/command-props';
import { ReasonDialog } from '../pilot/reason-dialog';

const retirePilot = graphql(`
  mutation RetirePilot($input: RetirePilotInput!) {
    retirePilot(input: $input) {
      ...Outcome
    }
  }
`);

export function RetirePilot({ pilot, me, onClose, onRecorded }: CommandProps) {
  const command = useCommand(retirePilot);
  return (
    <ReasonDialog
      title={`Retire ${pilot.name}`}
      act="Retire the pilot"
      tone="danger"
      question="Why is it retired?"
      me={me}
      eventFor={(reason) => ({
        type: 'PilotRetired',
        pilotId: pilot.id,
        reason,
        reported: null,
        capacity: 'programme-office',
      })}
      command={command}
      onConfirm={async (reason) => {
        const outcome = await command.run({ pilotId: pilot.id, reason });
        if (outcome.accepted) onRecorded(outcome.position);
      }}
      onClose={onClose}
    >
      It has served its time. Its record stays; nothing more can be done with it. A pilot that is ended
      because it failed is killed, with its lessons.
    </ReasonDialog>
  );
}
