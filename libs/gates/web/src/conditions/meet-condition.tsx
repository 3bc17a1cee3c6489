import { Confirm, NativeSelect, Textarea } from '@gatehouse/ui';
import { useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { asTrouble } from '../review/dialog-props';
import { meetCondition } from '../review/review-commands';
import type { ShownCondition } from '../review/shown-review';
import { orDots, WillBeSaid, type Named } from '../review/said';
import { shortDate } from '../review/shown-days';
import { useEvidence } from '../review/supply-evidence';

type Props = {
  pilotId: string;
  condition: ShownCondition;
  me: Named;
  onClose: () => void;
  onRecorded: (position: string) => void;
};

/** Whoever owes a condition says what met it, and by what. */
export function MeetCondition({ pilotId, condition, me, onClose, onRecorded }: Props) {
  const [evidenceId, setEvidence] = useState('');
  const [note, setNote] = useState('');
  const command = useCommand(meetCondition);
  const evidence = useEvidence(pilotId);
  const { id: conditionId, reviewId, text } = condition;
  const shown = evidenceId === '' ? null : evidenceId;
  const send = async () => {
    const outcome = await command.run({ reviewId, conditionId, evidenceId: shown, note });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title="Say that a condition is met"
      isOpen
      onClose={onClose}
      act="Record that it is met"
      isReady={note.trim() !== ''}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void send()}
      recorded={
        <WillBeSaid
          by={me}
          event={{
            ...{ type: 'ConditionMet', reviewId, pilotId, conditionId, text, person: me.id },
            ...{ evidenceId: shown, note: orDots(note) },
          }}
        />
      }
    >
      <Textarea
        label="What was done?"
        description="A sentence that the board can check."
        data-autofocus
        resize="vertical"
        rows={3}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <NativeSelect
        label="Evidence"
        description="What shows it, if anything on file does."
        value={evidenceId}
        data={[
          { value: '', label: 'None' },
          ...(evidence ?? []).map(({ id, title, datedOn }) => ({
            ...{ value: id, label: `${title}, ${shortDate(datedOn)}` },
          })),
        ]}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
    </Confirm>
  );
}
