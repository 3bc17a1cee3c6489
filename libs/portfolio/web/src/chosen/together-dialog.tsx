import { Confirm } from '@gatehouse/ui';
import type { RunningTogether } from '@gatehouse/web-kit';
import type { ReactNode } from 'react';
import { Answered } from './answered';
import type { ChosenPilot } from './use-chosen';
import { namesOf } from './words';
import classes from './chosen.module.css';

/** What every dialog about several pilots is given. */
export type TogetherProps = {
  pilots: readonly ChosenPilot[];
  /** Who acts, as the sentence names them. */
  by: string;
  onClose: () => void;
  /** The command was answered and its answer read; these were refused. */
  onDone: (refused: readonly string[]) => void;
};

type Props = TogetherProps & {
  title: string;
  act: string;
  /** What becomes of those that are accepted: `offered`. */
  done: string;
  /** The sentence, once it can be said. */
  recorded: string | null;
  command: Pick<RunningTogether<never>, 'isRunning' | 'answer' | 'trouble'>;
  onSend: () => Promise<void>;
  children: ReactNode;
};

/** Shows what will be recorded, sends it as one command, and says what became of each. */
export function TogetherDialog(props: Props) {
  const { pilots, title, act, done, recorded, command, children, onClose, onDone } = props;
  const { answer } = command;
  if (answer)
    return (
      <Answered
        title={title}
        answer={answer}
        done={done}
        onClose={() => onDone(answer.refused.map(({ pilot }) => pilot.id))}
      />
    );
  return (
    <Confirm
      title={title}
      isOpen
      onClose={onClose}
      act={act}
      isReady={recorded !== null}
      isBusy={command.isRunning}
      trouble={command.trouble && { title: command.trouble.reason }}
      recorded={recorded}
      onConfirm={() => void props.onSend()}
    >
      <p className={classes.about}>{namesOf(pilots)}.</p>
      {children}
    </Confirm>
  );
}

export const idsOf = (pilots: readonly ChosenPilot[]): string[] => pilots.map(({ id }) => id);
