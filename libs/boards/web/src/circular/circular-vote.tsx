import { Note, Textarea } from '@gatehouse/ui';
import { useCommand, useMe } from '@gatehouse/web-kit';
import { useState } from 'react';
import { CommandDialog, type DialogProps } from '../command/command-dialog';
import { OutcomeChooser } from '../outcome/outcome-chooser';
import { abstention, answersTo, ballotWord, whyNoGo } from '../outcome/outcomes';
import type { ShownBallot } from '../quorum/shown-quorum';
import { castCircularVote } from './circular-commands';
import type { ShownCircular } from './circular.query';
import { useCircularReview } from './use-circular-review';

/** A vote with its rationale; it can be changed until the decision is sealed. */
export function CircularVote({ circular, ...ways }: DialogProps & { circular: ShownCircular }) {
  const me = useMe()?.person;
  const before = circular.votes.find(({ by }) => by.id === me?.id);
  const [ballot, setBallot] = useState<ShownBallot | null>(before?.ballot ?? null);
  const [rationale, setRationale] = useState(before?.rationale ?? '');
  const { against } = useCircularReview(circular);
  const noGo = circular.kind === 'review' ? whyNoGo(against) : null;
  return (
    <CommandDialog
      {...ways}
      title={before ? 'Change your vote' : 'Cast your vote'}
      act={before ? 'Change your vote' : 'Cast your vote'}
      command={useCommand(castCircularVote)}
      isReady={ballot !== null && rationale.trim() !== ''}
      input={() => ({
        ...{ circularId: circular.id, ballot: ballot ?? 'abstain' },
        ...{ rationale: rationale.trim(), packDigest: circular.packDigest },
      })}
      recorded={
        ballot && (
          <>
            <b>{me?.name}</b> voted {ballotWord(ballot)} on {circular.title}: <q>{rationale.trim() || '…'}</q>
          </>
        )
      }
    >
      <OutcomeChooser
        label="Your vote"
        answers={[...answersTo(circular.kind, against), abstention]}
        chosen={ballot}
        onChoose={setBallot}
      />
      {noGo && <Note title={noGo} />}
      <Textarea
        label="Rationale"
        description="A sentence or two; it is kept with the decision, and read where you dissent."
        rows={3}
        value={rationale}
        onChange={({ currentTarget }) => setRationale(currentTarget.value)}
      />
    </CommandDialog>
  );
}
