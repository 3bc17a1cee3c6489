import { amountOf, Confirm, MoneyField, NativeSelect, Textarea, type TypedMoney } from '@gatehouse/ui';
import { graphql, killReasonWords, useCommand, wireKillReasons, type KillReason } from '@gatehouse/web-kit';
import { useState } from 'react';
import { asTrouble, type CommandProps } from '../pilot/command-props';
import { orDots, WillBeRecorded } from '../pilot/will-be-recorded';
import { reasonOf } from './kill-reasons';

const killPilot = graphql(`
  mutation KillPilot($input: KillPilotInput!) {
    killPilot(input: $input) {
      ...Outcome
    }
  }
`);

/** Ends a pilot, and keeps what it taught: whoever begins the next one reads the lessons first. */
export function KillPilot({ pilot, me, onClose, onRecorded }: CommandProps) {
  const [reason, setReason] = useState<KillReason | null>(null);
  const [because, setBecause] = useState('');
  const [lessons, setLessons] = useState('');
  const [typed, setTyped] = useState<TypedMoney>({ amount: '', currency: 'USD' });
  const command = useCommand(killPilot);
  const freed = amountOf(typed);
  const kill = async () => {
    if (!reason || freed === 'malformed') return;
    const outcome = await command.run({ pilotId: pilot.id, reason, because, lessons, freed });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title={`Kill ${pilot.name}`}
      isOpen
      onClose={onClose}
      act="Kill the pilot"
      tone="danger"
      isReady={reason !== null && because.trim() !== '' && lessons.trim() !== '' && freed !== 'malformed'}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void kill()}
      recorded={
        reason && (
          <WillBeRecorded
            event={{
              type: 'PilotKilled',
              pilotId: pilot.id,
              reason: reasonOf(reason),
              because: orDots(because),
              lessons,
              freed: freed === 'malformed' ? null : freed,
              gate: null,
              capacity: 'programme-office',
            }}
            by={me}
          />
        )
      }
    >
      <p>Its work ends, and its record stays. Nobody brings it back: whoever tries again registers anew.</p>
      <NativeSelect
        label="Reason"
        data-autofocus
        value={reason ?? ''}
        data={[
          { value: '', label: 'Choose what was decisive' },
          ...wireKillReasons.map((value) => ({ value, label: killReasonWords[value] })),
        ]}
        onChange={(event) =>
          setReason(wireKillReasons.find((value) => value === event.currentTarget.value) ?? null)
        }
      />
      <Textarea
        label="What was seen"
        description="For instance: “After 90 days 4 of 61 adjusters opened it; no case was decided differently.”"
        resize="vertical"
        rows={3}
        value={because}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      <Textarea
        label="Lessons"
        description="What the next pilot should know before it begins."
        resize="vertical"
        rows={3}
        value={lessons}
        onChange={(event) => setLessons(event.currentTarget.value)}
      />
      <MoneyField label="Money freed in the next twelve months" typed={typed} onChange={setTyped} />
    </Confirm>
  );
}
