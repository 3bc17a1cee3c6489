import { Confirm, Textarea } from '@gatehouse/ui';
import { graphql, PersonSelect, useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { asTrouble, type CommandProps } from '../pilot/command-props';
import { orDots, WillBeRecorded, type Named } from '../pilot/will-be-recorded';

const reassignOwnership = graphql(`
  mutation ReassignOwnership($input: ReassignOwnershipInput!) {
    reassignOwnership(input: $input) {
      ...Outcome
    }
  }
`);

export function ReassignOwnership({ pilot, me, onClose, onRecorded }: CommandProps) {
  const [to, setTo] = useState<Named | null>(null);
  const [reason, setReason] = useState('');
  const command = useCommand(reassignOwnership);
  const { owner } = pilot;
  if (!owner) return null;
  const reassign = async () => {
    if (!to) return;
    const outcome = await command.run({ pilotId: pilot.id, to: to.id, reason });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title="Reassign ownership"
      isOpen
      onClose={onClose}
      act={to ? `Offer it to ${to.name}` : 'Reassign it'}
      isReady={to !== null && reason.trim() !== ''}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void reassign()}
      recorded={
        to && (
          <>
            <WillBeRecorded
              event={{
                type: 'OwnershipReleased',
                pilotId: pilot.id,
                owner: owner.id,
                reason: orDots(reason),
                capacity: 'programme-office',
              }}
              by={me}
              others={[owner]}
            />
            <WillBeRecorded
              event={{ type: 'OwnershipOffered', pilotId: pilot.id, to: to.id, capacity: 'programme-office' }}
              by={me}
              others={[to]}
            />
          </>
        )
      }
    >
      <p>
        {owner.name} no longer owns it from this moment on. Until somebody accepts, the pilot is orphaned and
        its clock runs.
      </p>
      <PersonSelect label="Offer it to" chosen={to} onChoose={setTo} />
      <Textarea
        label="Why is it reassigned?"
        description="A sentence; it is kept with the record and cannot be changed later."
        resize="vertical"
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
