import { Confirm, Note, occurred, Textarea, When } from '@gatehouse/ui';
import { useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { asTrouble, type DialogProps } from './dialog-props';
import { requestMoreEvidence } from './review-commands';
import type { ShownAssessment } from './shown-review';
import { orDots, WillBeSaid } from './said';

/** More evidence on one criterion; whoever asks is told first if it is met already. */
export function AskEvidence({
  review,
  me,
  criterion,
  onClose,
  onRecorded,
}: DialogProps & { criterion: ShownAssessment }) {
  const [question, setQuestion] = useState('');
  const command = useCommand(requestMoreEvidence);
  const { criterionId, sentence, verdict, since } = criterion;
  const wasMet = verdict === 'met';
  const send = async () => {
    const outcome = await command.run({ reviewId: review.id, criterionId, question });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  const about = { reviewId: review.id, pilotId: review.pilotId, person: me.id, requestId: '', criterionId };
  return (
    <Confirm
      title="Ask for more evidence"
      isOpen
      onClose={onClose}
      act="Ask for it"
      isReady={question.trim() !== ''}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void send()}
      recorded={
        <WillBeSaid
          by={me}
          event={{
            ...{ ...about, type: 'MoreEvidenceRequested', criterion: sentence, wasMet },
            ...{ question: orDots(question), metSince: wasMet ? since : null },
          }}
        />
      }
    >
      <p>{sentence}</p>
      {wasMet && (
        <Note tone="warn" title="This is met already.">
          It has been since <When at={since} show={occurred} />. The review waits for the owner until they
          answer, and it will stand there that it was met.
        </Note>
      )}
      <Textarea
        label="What do you need to see?"
        data-autofocus
        resize="vertical"
        rows={3}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
    </Confirm>
  );
}
