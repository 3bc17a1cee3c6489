import { Confirm, NativeSelect, Textarea } from '@gatehouse/ui';
import { useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { asTrouble, type DialogProps } from './dialog-props';
import { giveScore } from './review-commands';
import type { ShownScores } from './shown-review';
import { WillBeSaid } from './said';

/** One's own score on one criterion; given again it takes the place of the one before. */
export function GiveScore({
  review,
  me,
  criterion,
  onClose,
  onRecorded,
}: DialogProps & { criterion: ShownScores }) {
  const { criterionId, sentence, scale, scores } = criterion;
  const before = scores.find(({ assessor }) => assessor.id === me.id);
  const [score, setScore] = useState(before?.score ?? null);
  const [comment, setComment] = useState(before?.comment ?? '');
  const command = useCommand(giveScore);
  const send = async () => {
    if (score === null) return;
    const outcome = await command.run({ reviewId: review.id, criterionId, score, comment });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  const about = { reviewId: review.id, pilotId: review.pilotId, person: me.id, criterionId };
  return (
    <Confirm
      title={before ? 'Change your score' : 'Score'}
      isOpen
      onClose={onClose}
      act={score === null ? 'Give the score' : `Give ${score} of ${scale}`}
      isReady={score !== null}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void send()}
      recorded={
        score !== null && (
          <WillBeSaid
            by={me}
            event={{
              ...about,
              type: 'ScoreGiven',
              criterion: sentence,
              score,
              scale,
              comment: comment.trim(),
            }}
          />
        )
      }
    >
      <p>{sentence}</p>
      <NativeSelect
        label={`Score, 0 to ${scale}`}
        data-autofocus
        value={score === null ? '' : String(score)}
        data={['', ...Array.from({ length: scale + 1 }, (_, value) => String(value))]}
        onChange={({ currentTarget: { value } }) => setScore(value === '' ? null : Number(value))}
      />
      <Textarea
        label="Why?"
        description="What you saw. The board reads it beside the number."
        resize="vertical"
        rows={3}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
    </Confirm>
  );
}
