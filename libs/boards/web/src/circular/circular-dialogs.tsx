import { useCommand, useMe } from '@gatehouse/web-kit';
import { WordsDialog, type DialogProps } from '../command/command-dialog';
import { CircularVote } from './circular-vote';
import { declareCircularConflict, withdrawCircular } from './circular-commands';
import type { ShownCircular } from './circular.query';
import { SealCircular } from './seal-circular';

export type CircularTask = 'vote' | 'seal' | 'conflict' | 'withdraw';

type OfCircular = DialogProps & { circular: ShownCircular };

/** The dialog of what was begun. */
export function CircularDialogs({ task, ...props }: OfCircular & { task: CircularTask }) {
  switch (task) {
    case 'vote':
      return <CircularVote {...props} />;
    case 'seal':
      return <SealCircular {...props} />;
    case 'conflict':
      return <DeclareConflict {...props} />;
    case 'withdraw':
      return <Withdraw {...props} />;
  }
}

function DeclareConflict({ circular, ...ways }: OfCircular) {
  const me = useMe()?.person.name ?? 'You';
  return (
    <WordsDialog
      {...ways}
      title="Declare a conflict"
      act="Declare the conflict"
      question="What is the conflict?"
      description="The board and the minutes read it."
      command={useCommand(declareCircularConflict)}
      inputFor={(reason) => ({ circularId: circular.id, reason })}
      recordedFor={(reason) => (
        <>
          <b>{me}</b> declared a conflict on <b>{circular.title}</b> and is withdrawn from it: {reason}
        </>
      )}
    >
      <p>
        You are not counted then, your delegate neither, and nothing of the question is shown to you any more.
      </p>
    </WordsDialog>
  );
}

function Withdraw({ circular, ...ways }: OfCircular) {
  const me = useMe()?.person.name ?? 'You';
  return (
    <WordsDialog
      {...ways}
      title="Withdraw the circular"
      act="Withdraw the circular"
      tone="danger"
      question="Why?"
      command={useCommand(withdrawCircular)}
      inputFor={(reason) => ({ circularId: circular.id, reason })}
      recordedFor={(reason) => (
        <>
          <b>{me}</b> withdrew the circular <b>{circular.title}</b>: {reason}
        </>
      )}
    />
  );
}
