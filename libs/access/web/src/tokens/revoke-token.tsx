import { Confirm } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import { asTrouble, type TaskProps } from '../people/people-dialogs';

const revokeToken = graphql(`
  mutation RevokeToken($input: RevokeTokenInput!) {
    revokeToken(input: $input) {
      ...Outcome
    }
  }
`);

type Props = TaskProps & { token: { id: string; label: string; bearer: { name: string } } };

export function RevokeToken({ token, me, onClose, onRecorded }: Props) {
  const command = useCommand(revokeToken);
  const revoke = async () => {
    const outcome = await command.run({ tokenId: token.id });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title={`Revoke ${token.label}`}
      isOpen
      onClose={onClose}
      act="Revoke the token"
      tone="danger"
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void revoke()}
      recorded={
        <>
          <b>{me.name}</b> revoked the token <b>{token.label}</b> of <b>{token.bearer.name}</b>.
        </>
      }
    >
      <p>Whatever holds it is refused from then on.</p>
    </Confirm>
  );
}
