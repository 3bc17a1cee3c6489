import { useApolloClient } from '@apollo/client/react';
import { Confirm, counted, Textarea } from '@gatehouse/ui';
import { useCommand, useMe } from '@gatehouse/web-kit';
import { useState } from 'react';
import { retirePolicy, type ShownPolicy } from './policy.query';

/** No pilot comes under it any more; those under it stay until they are migrated. */
export function RetirePolicy({ policy, onClose }: { policy: ShownPolicy; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const client = useApolloClient();
  const command = useCommand(retirePolicy);
  const me = useMe()?.person.name ?? 'You';
  const retire = async () => {
    const outcome = await command.run({ policyId: policy.id, reason: reason.trim() });
    if (!outcome.accepted) return;
    onClose();
    await client.refetchQueries({ include: 'active' });
  };
  return (
    <Confirm
      title={`Retire ${policy.name}`}
      isOpen
      onClose={onClose}
      act="Retire the policy"
      tone="danger"
      isReady={reason.trim() !== ''}
      isBusy={command.isRunning}
      trouble={command.refusal && { title: command.refusal.reason }}
      recorded={
        <>
          <b>{me}</b> retired <b>{policy.name}</b>. “{reason.trim() || '…'}”
        </>
      }
      onConfirm={() => void retire()}
    >
      <p>
        {counted(policy.pilots, 'pilot stays', 'pilots stay')} under it until they are migrated; no other
        comes under it. A draft is thrown away.
      </p>
      <Textarea
        label="Why it is retired"
        data-autofocus
        rows={3}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </Confirm>
  );
}
