import { graphql, useCommand, words } from '@gatehouse/web-kit';
import type { CommandProps } from '../pilot/command-props';
import { ReasonDialog } from '../pilot/reason-dialog';

const resumePilot = graphql(`
  mutation ResumePilot($input: ResumePilotInput!) {
    resumePilot(input: $input) {
      ...Outcome
    }
  }
`);

export function ResumePilot({ pilot, me, onClose, onRecorded }: CommandProps) {
  const command = useCommand(resumePilot);
  const others = pilot.holds.map(({ cause }) => words(cause)).filter((cause) => cause !== 'programme-office');
  return (
    <ReasonDialog
      title={`Resume ${pilot.name}`}
      act="Resume the pilot"
      question="Why may it go on?"
      me={me}
      eventFor={(reason) => ({
        type: 'PilotResumed',
        pilotId: pilot.id,
        cause: 'programme-office',
        reason,
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
      {others.length > 0
        ? `Only the hold of the programme office ends; it stays on hold by: ${others.join(', ')}.`
        : 'Nothing else holds it, so it is active again.'}
    </ReasonDialog>
  );
}
