import { counted, NativeSelect, Textarea } from '@gatehouse/ui';
import { graphql, useTogether, type RiskTier } from '@gatehouse/web-kit';
import { useState } from 'react';
import { idsOf, TogetherDialog, type TogetherProps } from './together-dialog';
import { events } from './words';

const assignTogether = graphql(`
  mutation AssignRiskTierTogether($input: AssignRiskTierTogetherInput!) {
    assignRiskTierTogether(input: $input) {
      ...Together
    }
  }
`);

const tiers: readonly RiskTier[] = ['minimal', 'limited', 'high', 'prohibited'];

export function TierTogether(props: TogetherProps) {
  const { pilots, by } = props;
  const [tier, setTier] = useState<RiskTier | null>(null);
  const [basis, setBasis] = useState('');
  const command = useTogether(assignTogether);
  const assign = async () => {
    if (tier) await command.run({ pilots: idsOf(pilots), tier, basis: basis.trim() });
  };
  const many = counted(pilots.length, 'pilot');
  const isReady = tier !== null && basis.trim() !== '';
  return (
    <TogetherDialog
      {...props}
      title="Assign a risk tier"
      act={tier ? `Assign ${tier} to ${many}` : 'Assign a risk tier'}
      done="given this tier"
      command={command}
      onSend={assign}
      recorded={
        isReady
          ? `${by} assigns the tier ${tier} to ${many}: ${events(pilots.length)}. Basis: “${basis.trim()}”`
          : null
      }
    >
      <NativeSelect
        label="Risk tier"
        description="The same for each of them, whatever it is now."
        data-autofocus
        value={tier ?? ''}
        data={[{ value: '', label: 'Choose a tier' }, ...tiers]}
        onChange={({ currentTarget }) => setTier(tiers.find((one) => one === currentTarget.value) ?? null)}
      />
      <Textarea
        label="On what basis"
        description="A sentence that an auditor can check."
        resize="vertical"
        rows={3}
        value={basis}
        onChange={({ currentTarget }) => setBasis(currentTarget.value)}
      />
    </TogetherDialog>
  );
}
