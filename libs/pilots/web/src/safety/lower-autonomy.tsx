import type { AutonomyLevel } from '@gatehouse/pilots-domain';
import { autonomyWord, Confirm, NativeSelect, Textarea } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { asTrouble, type CommandProps } from '../pilot/command-props';
import { orDots, WillBeRecorded } from '../pilot/will-be-recorded';

const lowerAutonomy = graphql(`
  mutation LowerAutonomy($input: LowerAutonomyInput!) {
    lowerAutonomy(input: $input) {
      ...Outcome
    }
  }
`);

const levels: readonly AutonomyLevel[] = [0, 1, 2, 3, 4];

export function LowerAutonomy({ pilot, me, onClose, onRecorded }: CommandProps) {
  const from = levels.find((level) => level === pilot.autonomy) ?? 0;
  const lower = levels.filter((level) => level < from);
  const [to, setTo] = useState<AutonomyLevel>(lower.at(-1) ?? 0);
  const [reason, setReason] = useState('');
  const command = useCommand(lowerAutonomy);
  const send = async () => {
    const outcome = await command.run({ pilotId: pilot.id, to, reason });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title="Lower autonomy"
      isOpen
      onClose={onClose}
      act={`Lower it to ${to}, ${autonomyWord(to)}`}
      isReady={reason.trim() !== ''}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void send()}
      recorded={
        <WillBeRecorded
          event={{
            type: 'AutonomyLowered',
            pilotId: pilot.id,
            from,
            to,
            reason: orDots(reason),
            capacity: 'owner',
          }}
          by={me}
        />
      }
    >
      <p>It takes effect at once. Only a gate’s outcome raises it again.</p>
      <NativeSelect
        label="To"
        description={`It stands at ${from}, ${autonomyWord(from)}.`}
        data-autofocus
        value={String(to)}
        data={lower.map((level) => ({ value: String(level), label: `${level} ${autonomyWord(level)}` }))}
        onChange={(event) => setTo(levels.find((level) => String(level) === event.currentTarget.value) ?? to)}
      />
      <Textarea
        label="Why is it lowered?"
        description="A sentence; it is kept with the record and cannot be changed later."
        resize="vertical"
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
