import { useQuery } from '@apollo/client/react';
import { NativeSelect, Textarea } from '@gatehouse/ui';
import { useCommand, useMe } from '@gatehouse/web-kit';
import { useState } from 'react';
import { CommandDialog, WordsDialog, type DialogProps } from '../command/command-dialog';
import { finishAction } from '../prepare/meeting-commands';
import { evidenceQuery, meetCondition, type GateCondition, type MeetingAction } from './actions.query';
import type { Duty } from './duty';

/** Says that it is done, with how, and of a condition with what shows it. */
export function FinishDuty({ duty, ...ways }: DialogProps & { duty: Duty }) {
  return duty.kind === 'action' ? (
    <FinishAction action={duty.action} {...ways} />
  ) : (
    <MeetCondition condition={duty.condition} {...ways} />
  );
}

function FinishAction({ action, ...ways }: DialogProps & { action: MeetingAction }) {
  const me = useMe()?.person.name ?? 'You';
  return (
    <WordsDialog
      {...ways}
      title="This action is done"
      act="Say that it is done"
      question="How was it done?"
      command={useCommand(finishAction)}
      inputFor={(note) => ({ meetingId: action.meetingId, actionId: action.actionId, note })}
      recordedFor={(note) => (
        <>
          <b>{me}</b> did <b>{action.text}</b>: {note}
        </>
      )}
    />
  );
}

function MeetCondition({ condition, ...ways }: DialogProps & { condition: GateCondition }) {
  const [note, setNote] = useState('');
  const [evidenceId, setEvidenceId] = useState('');
  const { data } = useQuery(evidenceQuery, { variables: { pilot: condition.pilotId } });
  const me = useMe()?.person.name ?? 'You';
  return (
    <CommandDialog
      {...ways}
      title="This condition is met"
      act="Say that it is met"
      command={useCommand(meetCondition)}
      isReady={note.trim() !== ''}
      input={() => ({
        // On the wire a condition is known by its review and its own id.
        ...{ reviewId: condition.reviewId, conditionId: condition.id },
        ...{ evidenceId: evidenceId || null, note: note.trim() },
      })}
      recorded={
        <>
          <b>{me}</b> met the condition <b>{condition.text}</b>: {note.trim() || '…'}
        </>
      }
    >
      <Textarea
        label="How is it met?"
        data-autofocus
        rows={3}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <NativeSelect
        label="Evidence"
        description={`Filed on the page of ${condition.pilotName}.`}
        value={evidenceId}
        data={[
          { value: '', label: 'none' },
          ...(data?.pilot?.evidence ?? []).map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={({ currentTarget }) => setEvidenceId(currentTarget.value)}
      />
    </CommandDialog>
  );
}
