import { riskTiers, type RiskTier } from '@gatehouse/pilots-domain';
import { Confirm, NativeSelect, Textarea } from '@gatehouse/ui';
import { graphql, useCommand, words } from '@gatehouse/web-kit';
import { useState } from 'react';
import { asTrouble, type CommandProps } from '../pilot/command-props';
import { orDots, WillBeRecorded } from '../pilot/will-be-recorded';

const assignRiskTier = graphql(`
  mutation AssignRiskTier($input: AssignRiskTierInput!) {
    assignRiskTier(input: $input) {
      ...Outcome
    }
  }
`);

export function AssignRiskTier({ pilot, me, onClose, onRecorded }: CommandProps) {
  const present = pilot.riskTier && words(pilot.riskTier);
  const [tier, setTier] = useState<RiskTier | null>(null);
  const [basis, setBasis] = useState('');
  const command = useCommand(assignRiskTier);
  const assign = async () => {
    if (!tier) return;
    const outcome = await command.run({ pilotId: pilot.id, tier, basis });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title="Assign a risk tier"
      isOpen
      onClose={onClose}
      act={tier ? `Assign ${tier}` : 'Assign a risk tier'}
      isReady={tier !== null && basis.trim() !== ''}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void assign()}
      recorded={
        tier && (
          <WillBeRecorded
            event={{
              type: 'RiskTierAssigned',
              pilotId: pilot.id,
              tier,
              basis: orDots(basis),
              reported: null,
              capacity: 'programme-office',
            }}
            by={me}
          />
        )
      }
    >
      <NativeSelect
        label="Risk tier"
        description={present ? `Its tier is ${present} now.` : 'It has none yet.'}
        data-autofocus
        value={tier ?? ''}
        data={[{ value: '', label: 'Choose a tier' }, ...riskTiers.filter((one) => one !== present)]}
        onChange={(event) => setTier(riskTiers.find((one) => one === event.currentTarget.value) ?? null)}
      />
      <Textarea
        label="On what basis"
        description="A sentence that an auditor can check."
        resize="vertical"
        rows={3}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
    </Confirm>
  );
}
