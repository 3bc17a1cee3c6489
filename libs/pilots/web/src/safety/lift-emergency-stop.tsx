import { day, When } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import type { CommandProps } from '../pilot/command-props';
import { ReasonDialog } from '../pilot/reason-dialog';

const liftEmergencyStop = graphql(`
  mutation LiftEmergencyStop($input: LiftEmergencyStopInput!) {
    liftEmergencyStop(input: $input) {
      ...Outcome
    }
  }
`);

export function LiftEmergencyStop({ pilot, me, onClose, onRecorded }: CommandProps) {
  const command = useCommand(liftEmergencyStop);
  const stop = pilot.emergencyStop;
  if (!stop) return null;
  return (
    <ReasonDialog
      title="Lift the emergency stop"
      act="Lift the stop"
      question="Why is it safe again?"
      me={me}
      others={[stop.by]}
      eventFor={(reason) => ({
        type: 'EmergencyStopLifted',
        pilotId: pilot.id,
        stoppedBy: stop.by.id,
        reason,
        capacity: 'sponsor',
      })}
      command={command}
      onConfirm={async (reason) => {
        const outcome = await command.run({ pilotId: pilot.id, reason });
        if (outcome.accepted) onRecorded(outcome.position);
      }}
      onClose={onClose}
    >
      {stop.by.name} stopped it on <When at={stop.at} show={day} />: “{stop.reason}” Holds of other causes
      stand on.
    </ReasonDialog>
  );
}
