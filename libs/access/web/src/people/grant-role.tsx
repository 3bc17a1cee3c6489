import { roles, type Role } from '@gatehouse/kernel';
import { Confirm, NativeSelect, Segmented, TextInput } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { asTrouble, type TaskProps } from './people-dialogs';
import { roleWords, type Named, type ShownGrant } from './shown-person';

const grantRole = graphql(`
  mutation GrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      ...Outcome
    }
  }
`);

const duties: Record<Role, string> = {
  administrator: 'People, roles, tokens and settings; decides nothing.',
  'programme-office': 'Registers, imports, offers ownership, holds and resumes.',
  finance: 'Validates what is claimed and realised.',
  assurance: 'Assigns risk tiers and gives sign-offs.',
  auditor: 'Reads everything, as of any instant.',
  reader: 'Reads the portfolio.',
};

type Reach = 'everything' | 'unit' | 'programme';

export function GrantRole({ person, me, onClose, onRecorded }: TaskProps & { person: Named }) {
  const [role, setRole] = useState<Role>('reader');
  const [reach, setReach] = useState<Reach>('everything');
  const [place, setPlace] = useState('');
  const command = useCommand(grantRole);
  const grant = async () => {
    const scope = reach === 'everything' ? null : { [reach]: place.trim() };
    const outcome = await command.run({ person: person.id, role: wireRole(role), scope });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title={`Grant ${person.name} a role`}
      isOpen
      onClose={onClose}
      act="Grant the role"
      isReady={reach === 'everything' || place.trim() !== ''}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void grant()}
      recorded={
        <>
          <b>{me.name}</b> granted <b>{person.name}</b> the role <b>{roleWords(role)}</b>
          {reach === 'everything' ? ' for everything.' : ` for the ${reach} ${place.trim() || '…'}.`}
        </>
      }
    >
      <NativeSelect
        label="Role"
        description={duties[role]}
        data-autofocus
        value={role}
        data={roles.map((one) => ({ value: one, label: roleWords(one) }))}
        onChange={(event) => setRole(roles.find((one) => one === event.currentTarget.value) ?? 'reader')}
      />
      <Segmented
        label="How far it reaches"
        choices={[
          { value: 'everything', label: 'Everything' },
          { value: 'unit', label: 'One unit' },
          { value: 'programme', label: 'One programme' },
        ]}
        value={reach}
        onChange={setReach}
      />
      {reach !== 'everything' && (
        <TextInput
          label={reach === 'unit' ? 'Unit' : 'Programme'}
          description="Written as the pilots have it."
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
      )}
    </Confirm>
  );
}

type WireRole = ShownGrant['role'];

// The wire writes words with underscores; it has the same roles.
const wireRole = (role: Role): WireRole => role.replaceAll('-', '_') as WireRole;
