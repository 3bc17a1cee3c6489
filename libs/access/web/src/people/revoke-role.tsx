import { Confirm } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import { asTrouble, type TaskProps } from './people-dialogs';
import { grantWords, scopeInput, type Named, type ShownGrant } from './shown-person';

const revokeRole = graphql(`
  mutation RevokeRole($input: RevokeRoleInput!) {
    revokeRole(input: $input) {
      ...Outcome
    }
  }
`);

type Props = TaskProps & { person: Named; grant: ShownGrant };

export function RevokeRole({ person, grant, me, onClose, onRecorded }: Props) {
  const command = useCommand(revokeRole);
  const revoke = async () => {
    const scope = scopeInput(grant.scope);
    const outcome = await command.run({ person: person.id, role: grant.role, scope });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title={`Revoke a role from ${person.name}`}
      isOpen
      onClose={onClose}
      act="Revoke the role"
      tone="danger"
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void revoke()}
      recorded={
        <>
          <b>{me.name}</b> revoked the role <b>{grantWords(grant)}</b> from <b>{person.name}</b>.
        </>
      }
    >
      <p>What was done in this role stays as it was recorded.</p>
    </Confirm>
  );
}
