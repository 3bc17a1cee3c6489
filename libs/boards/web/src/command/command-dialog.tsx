import { Confirm, Textarea } from '@gatehouse/ui';
import type { RunningCommand } from '@gatehouse/web-kit';
import { useState, type ReactNode } from 'react';

/** What every dialog is given: the way out, and whom to tell of the log position that was reached. */
export type DialogProps = { onClose: () => void; onRecorded: (position: string, id: string) => void };

type Props<Input> = DialogProps & {
  title: string;
  act: string;
  tone?: 'solid' | 'danger';
  size?: 'normal' | 'wide';
  command: RunningCommand<Input>;
  input: () => Omit<Input, 'commandId'>;
  isReady?: boolean;
  /** The sentence that will stand in the log. */
  recorded?: ReactNode;
  children?: ReactNode;
};

/** Asks for what a command needs, shows what will be recorded, sends it, and says a refusal in words. */
export function CommandDialog<Input>({ command, input, onClose, onRecorded, ...rest }: Props<Input>) {
  const run = async () => {
    const outcome = await command.run(input());
    if (outcome.accepted) onRecorded(outcome.position, outcome.id);
  };
  return (
    <Confirm
      isOpen
      {...rest}
      onClose={onClose}
      isBusy={command.isRunning}
      trouble={command.refusal && { title: command.refusal.reason }}
      onConfirm={() => void run()}
    />
  );
}

type ReasonProps<Input> = Omit<Props<Input>, 'input' | 'recorded'> & {
  /** What the words answer: `Why is it cancelled?` */
  question: string;
  description?: string;
  inputFor: (words: string) => Omit<Input, 'commandId'>;
  recordedFor?: (words: string) => ReactNode;
  mayBeEmpty?: boolean;
};

/** A command that asks for a few words. */
export function WordsDialog<Input>(props: ReasonProps<Input>) {
  const { question, description, inputFor, recordedFor, mayBeEmpty = false, children, ...rest } = props;
  const [words, setWords] = useState('');
  return (
    <CommandDialog
      {...rest}
      isReady={rest.isReady !== false && (mayBeEmpty || words.trim() !== '')}
      input={() => inputFor(words.trim())}
      recorded={recordedFor?.(words.trim() || '…')}
    >
      {children}
      <Textarea
        label={question}
        description={description}
        data-autofocus
        resize="vertical"
        rows={3}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </CommandDialog>
  );
}
