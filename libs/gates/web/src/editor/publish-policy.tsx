import { Confirm, Textarea } from '@gatehouse/ui';
import { useCommand, useMe } from '@gatehouse/web-kit';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApolloClient } from '@apollo/client/react';
import { policyDraftQuery, publishPolicy, type DraftedPolicy } from './draft.query';

type Props = { policy: DraftedPolicy; seen: number; onClose: () => void };

/** The draft becomes a version that nobody changes any more. */
export function PublishPolicy({ policy, seen, onClose }: Props) {
  const [reason, setReason] = useState('');
  const client = useApolloClient();
  const navigate = useNavigate();
  const command = useCommand(publishPolicy);
  const me = useMe()?.person.name ?? 'You';
  const version = policy.latest + 1;
  const publish = async () => {
    const outcome = await command.run({ policyId: policy.id, seenRevision: seen, reason: reason.trim() });
    if (!outcome.accepted) return;
    const variables = { id: policy.id, atLeast: outcome.position };
    await client.query({ query: policyDraftQuery, variables, fetchPolicy: 'network-only' });
    void navigate(`/policies/${policy.id}/v/${version}`);
  };
  return (
    <Confirm
      title={`Publish version ${version}`}
      isOpen
      onClose={onClose}
      act={`Publish version ${version}`}
      isReady={reason.trim() !== ''}
      isBusy={command.isRunning}
      trouble={command.refusal && { title: command.refusal.reason }}
      recorded={
        <>
          <b>{me}</b> published version {version} of <b>{policy.draft?.name ?? policy.name}</b>. “
          {reason.trim() || '…'}”
        </>
      }
      onConfirm={() => void publish()}
    >
      <p>Pilots stay under the version they are under until they are migrated.</p>
      <Textarea
        label="Why it is published"
        description="What changed, and what for; it is kept with the version."
        data-autofocus
        rows={3}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </Confirm>
  );
}
