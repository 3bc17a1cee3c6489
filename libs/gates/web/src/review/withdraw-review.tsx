import { Confirm, Textarea } from '@gatehouse/ui';
import { useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { asTrouble, type DialogProps } from './dialog-props';
import { withdrawReview } from './review-commands';
import { orDots, WillBeSaid } from './said';

export function WithdrawReview({ review, me, onClose, onRecorded }: DialogProps) {
  const [reason, setReason] = useState('');
  const command = useCommand(withdrawReview);
  const { id: reviewId, pilotId } = review;
  const send = async () => {
    const outcome = await command.run({ reviewId, reason });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title={`Withdraw the review of ${review.gate}`}
      isOpen
      onClose={onClose}
      act="Withdraw it"
      tone="danger"
      isReady={reason.trim() !== ''}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void send()}
      recorded={
        <WillBeSaid by={me} event={{ type: 'ReviewWithdrawn', reviewId, pilotId, reason: orDots(reason) }} />
      }
    >
      <p>Its record stays. No board takes it up any more; you can request another.</p>
      <Textarea
        label="Why?"
        data-autofocus
        resize="vertical"
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
