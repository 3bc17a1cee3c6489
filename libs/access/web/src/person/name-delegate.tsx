import { Confirm, day, TextInput } from '@gatehouse/ui';
import { graphql, PersonSelect, useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { dutiesText } from '../acting/acting-words';
import { Choices } from '../choices';
import classes from '../people/dialogs.module.css';
import { asTrouble, type TaskProps } from '../people/people-dialogs';
import type { Named, ShownGrant } from '../people/shown-person';
import { dutiesOf, endOfDay, startOfDay, type WireDuty } from './duties';

const nameDelegate = graphql(`
  mutation NameDelegate($input: NameDelegateInput!) {
    nameDelegate(input: $input) {
      ...Outcome
    }
  }
`);

type Props = TaskProps & { person: Named & { grants: readonly ShownGrant[] } };

export function NameDelegate({ person, me, onClose, onRecorded }: Props) {
  const [delegate, setDelegate] = useState<Named | null>(null);
  const [duties, setDuties] = useState<readonly WireDuty[]>([]);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const command = useCommand(nameDelegate);
  const name = async () => {
    if (!delegate) return;
    const term = { from: startOfDay(from), until: endOfDay(until) };
    const outcome = await command.run({
      person: person.id,
      delegate: delegate.id,
      duties: [...duties],
      ...term,
    });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title={person.id === me.id ? 'Name a delegate' : `Name a delegate for ${person.name}`}
      isOpen
      onClose={onClose}
      act="Name the delegate"
      isReady={delegate !== null && duties.length > 0 && until !== ''}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void name()}
      recorded={
        <>
          <b>{me.name}</b> named <b>{delegate?.name ?? '…'}</b>{' '}
          {person.id === me.id ? 'their delegate' : <>the delegate of {person.name}</>} for{' '}
          <b>{duties.length > 0 ? dutiesText(duties) : '…'}</b>, from {from === '' ? 'now' : day(from)} to the
          end of {until === '' ? '…' : day(until)}.
        </>
      }
    >
      <PersonSelect label="Delegate" chosen={delegate} onChoose={setDelegate} />
      <Choices
        legend="What the delegate does"
        offered={dutiesOf(person.grants)}
        name={(duty) => dutiesText([duty])}
        says={says}
        chosen={duties}
        onChange={setDuties}
      />
      <div className={classes.pair}>
        <TextInput
          label="From"
          description="Empty: at once."
          type="date"
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          label="Until"
          description="The end of that day; at most a year."
          type="date"
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </div>
      <p>Nobody accepts ownership, signs, grants roles or names delegates for somebody else.</p>
    </Confirm>
  );
}

const says: Record<WireDuty, string> = {
  ownership: 'Acts on the pilots they own.',
  sponsorship: 'Acts on the pilots they sponsor.',
  programme_office: 'Does what the role allows, as far as it reaches.',
  finance: 'Does what the role allows, as far as it reaches.',
  assurance: 'Does what the role allows, as far as it reaches.',
};
