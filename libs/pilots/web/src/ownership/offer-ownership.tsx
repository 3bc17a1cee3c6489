import { Confirm } from '@gatehouse/ui';
import { graphql, PersonSelect, useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { asTrouble, type CommandProps } from '../pilot/command-props';
import { WillBeRecorded, type Named } from '../pilot/will-be-recorded';

const offerOwnership = graphql(`
  mutation OfferOwnership($input: OfferOwnershipInput!) {
    offerOwnership(input: $input) {
      ...Outcome
    }
  }
`);

export function OfferOwnership({ pilot, me, onClose, onRecorded }: CommandProps) {
  const [to, setTo] = useState<Named | null>(null);
  const command = useCommand(offerOwnership);
  const offer = async () => {
    if (!to) return;
    const outcome = await command.run({ pilotId: pilot.id, to: to.id });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title="Offer ownership"
      isOpen
      onClose={onClose}
      act={to ? `Offer it to ${to.name}` : 'Offer ownership'}
      isReady={to !== null}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void offer()}
      recorded={
        to && (
          <WillBeRecorded
            event={{ type: 'OwnershipOffered', pilotId: pilot.id, to: to.id, capacity: 'programme-office' }}
            by={me}
            others={[to]}
          />
        )
      }
    >
      <p>
        Nobody can accept for them. Until they do, {pilot.name} stays orphaned.
        {pilot.offer && ` This replaces the offer to ${pilot.offer.to.name}.`}
      </p>
      <PersonSelect label="Offer it to" chosen={to} onChoose={setTo} />
    </Confirm>
  );
}
