import { Confirm } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import { asTrouble, type CommandProps } from '../pilot/command-props';
import { WillBeRecorded } from '../pilot/will-be-recorded';

const acceptOwnership = graphql(`
  mutation AcceptOwnership($input: AcceptOwnershipInput!) {
    acceptOwnership(input: $input) {
      ...Outcome
    }
  }
`);

export function AcceptOwnership({ pilot, me, onClose, onRecorded }: CommandProps) {
  const command = useCommand(acceptOwnership);
  const accept = async () => {
    const outcome = await command.run({ pilotId: pilot.id });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title={`Accept ownership of ${pilot.name}`}
      isOpen
      onClose={onClose}
      act="Accept ownership"
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void accept()}
      recorded={
        <WillBeRecorded event={{ type: 'OwnershipAccepted', pilotId: pilot.id, owner: me.id }} by={me} />
      }
    >
      <p>
        You are called first when it fails, you sign its decision contract, and its next gate waits on you.
      </p>
    </Confirm>
  );
}
