import { Confirm } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import { dutiesText } from '../acting/acting-words';
import { asTrouble, type TaskProps } from '../people/people-dialogs';
import type { Named } from '../people/shown-person';

const endDelegation = graphql(`
  mutation EndDelegation($input: EndDelegationInput!) {
    endDelegation(input: $input) {
      ...Outcome
    }
  }
`);

export type EndingDelegation = { id: string; delegate: Named; duties: readonly string[] };

type Props = TaskProps & { person: Named; delegation: EndingDelegation };

export function EndDelegation({ person, delegation, me, onClose, onRecorded }: Props) {
  const command = useCommand(endDelegation);
  const end = async () => {
    const outcome = await command.run({ person: person.id, delegation: delegation.id });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title={`End what ${delegation.delegate.name} does for ${person.name}`}
      isOpen
      onClose={onClose}
      act="End the delegation"
      tone="danger"
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void end()}
      recorded={
        <>
          <b>{me.name}</b> ended that <b>{delegation.delegate.name}</b> acts for <b>{person.name}</b>:{' '}
          {dutiesText(delegation.duties)}.
        </>
      }
    >
      <p>What was done until then stays as it was recorded, with both names.</p>
    </Confirm>
  );
}
