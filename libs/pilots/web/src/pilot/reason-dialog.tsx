import type { PilotEvent } from '@gatehouse/pilots-domain';
import { Confirm, Textarea } from '@gatehouse/ui';
import { useState, type ReactNode } from 'react';
import type { RunningCommand } from '@gatehouse/web-kit';
import { asTrouble } from './command-props';
import { orDots, WillBeRecorded, type Named } from './will-be-recorded';

type Props = {
  title: string;
  act: string;
  tone?: 'solid' | 'danger';
  /** What the reason answers. */
  question: string;
  children?: ReactNode;
  /** What has to be chosen besides, above the reason. */
  fields?: ReactNode;
  isReady?: boolean;
  me: Named;
  others?: readonly Named[];
  /** The event that a reason makes. */
  eventFor: (reason: string) => PilotEvent;
  command: Pick<RunningCommand<never>, 'isRunning' | 'refusal'>;
  onConfirm: (reason: string) => Promise<void>;
  onClose: () => void;
};

/** A command that asks for nothing but its reason. */
export function ReasonDialog({
  question,
  children,
  fields,
  isReady = true,
  eventFor,
  command,
  ...props
}: Props) {
  const [reason, setReason] = useState('');
  return (
    <Confirm
      title={props.title}
      isOpen
      onClose={props.onClose}
      act={props.act}
      tone={props.tone ?? 'solid'}
      isReady={isReady && reason.trim() !== ''}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void props.onConfirm(reason)}
      recorded={<WillBeRecorded event={eventFor(orDots(reason))} by={props.me} others={props.others ?? []} />}
    >
      {children && <p>{children}</p>}
      {fields}
      <Textarea
        label={question}
        description="A sentence; it is kept with the record and cannot be changed later."
        data-autofocus={fields ? undefined : true}
        resize="vertical"
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
