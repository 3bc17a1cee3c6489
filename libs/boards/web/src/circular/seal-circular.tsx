import { Note } from '@gatehouse/ui';
import { useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { CommandDialog, type DialogProps } from '../command/command-dialog';
import { missingIn, noDemands, resultOf } from '../outcome/demands';
import { DemandsForm } from '../outcome/demands-form';
import { OutcomeChooser } from '../outcome/outcome-chooser';
import { answersTo, ballotWord } from '../outcome/outcomes';
import { demandedWords } from '../room/seal-decision';
import type { ShownBallot } from '../quorum/shown-quorum';
import { decideCircular } from './circular-commands';
import type { ShownCircular } from './circular.query';
import { useCircularReview } from './use-circular-review';

/** Seals what carried, with what it demands. */
export function SealCircular({ circular, ...ways }: DialogProps & { circular: ShownCircular }) {
  const [outcome, setOutcome] = useState<ShownBallot | null>(circular.tally?.carried ?? null);
  const [typed, setTyped] = useState(noDemands);
  const { against, autonomyAsked } = useCircularReview(circular);
  const result = outcome && resultOf(outcome, typed);
  const missing = outcome && missingIn(outcome, typed);
  return (
    <CommandDialog
      {...ways}
      title="Seal the decision"
      act="Seal the decision"
      tone={outcome === 'kill' ? 'danger' : 'solid'}
      command={useCommand(decideCircular)}
      isReady={result !== null}
      input={() => ({ circularId: circular.id, result: result ?? { outcome: 'abstain' as const } })}
      recorded={
        result && (
          <>
            {circular.boardName} decided <b>{ballotWord(result.outcome)}</b> on {circular.title} in writing.{' '}
            {circular.tally?.sentence} {demandedWords(result, typed)}
          </>
        )
      }
    >
      <OutcomeChooser
        label="Outcome"
        answers={answersTo(circular.kind, against)}
        chosen={outcome}
        onChoose={setOutcome}
      >
        {outcome && <DemandsForm {...{ outcome, typed, autonomyAsked }} onChange={setTyped} />}
      </OutcomeChooser>
      {missing && <Note title={missing} />}
      <p>It is sealed at once, with its votes, its dissent and who counted. Nobody changes it afterwards.</p>
    </CommandDialog>
  );
}
