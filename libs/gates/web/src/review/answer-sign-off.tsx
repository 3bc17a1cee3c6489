import { Confirm, Digest, Note, Textarea } from '@gatehouse/ui';
import { useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { asTrouble, type DialogProps } from './dialog-props';
import { giveSignOff, refuseSignOff } from './review-commands';
import type { ShownBound, ShownSignOff } from './shown-review';
import { orDots, WillBeSaid } from './said';

type Props = DialogProps & {
  signOff: ShownSignOff;
  /** What lay before the reader when the dialog opened: the answer holds for this and nothing else. */
  opened: ShownBound;
};

/** A sign-off: to this version of the contract, and to no other. */
export function GiveSignOff({ review, me, signOff, opened, onClose, onRecorded }: Props) {
  const [note, setNote] = useState('');
  const command = useCommand(giveSignOff);
  const { signOffId, name } = signOff;
  const contractVersion = opened.contractVersion ?? null;
  const send = async () => {
    const outcome = await command.run({ reviewId: review.id, signOffId, note, contractVersion });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  const about = { reviewId: review.id, pilotId: review.pilotId, person: me.id, signOffId, name };
  return (
    <Confirm
      title={`Sign off: ${name}`}
      isOpen
      onClose={onClose}
      act={contractVersion === null ? 'Sign off' : `Sign off on version ${contractVersion}`}
      isReady={!hasMoved(review.bound, opened)}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void send()}
      recorded={
        <WillBeSaid by={me} event={{ ...about, type: 'SignOffGiven', note: note.trim(), contractVersion }} />
      }
    >
      <WhatWasRead present={review.bound} opened={opened} />
      <Textarea
        label="Note"
        description="What you looked at, or what you would watch. It may stay empty."
        data-autofocus
        resize="vertical"
        rows={3}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Confirm>
  );
}

/** A refusal answers the wait as well: the board sees who refused, and why. */
export function RefuseSignOff({ review, me, signOff, opened, onClose, onRecorded }: Props) {
  const [reason, setReason] = useState('');
  const command = useCommand(refuseSignOff);
  const { signOffId, name } = signOff;
  const contractVersion = opened.contractVersion ?? null;
  const send = async () => {
    const outcome = await command.run({ reviewId: review.id, signOffId, reason, contractVersion });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  const about = { reviewId: review.id, pilotId: review.pilotId, person: me.id, signOffId, name };
  return (
    <Confirm
      title={`Refuse: ${name}`}
      isOpen
      onClose={onClose}
      act="Refuse to sign off"
      tone="danger"
      isReady={reason.trim() !== '' && !hasMoved(review.bound, opened)}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void send()}
      recorded={
        <WillBeSaid
          by={me}
          event={{ ...about, type: 'SignOffRefused', reason: orDots(reason), contractVersion }}
        />
      }
    >
      <WhatWasRead present={review.bound} opened={opened} />
      <p>
        A go is closed while this is refused. Whoever holds the role can still sign off before the decision.
      </p>
      <Textarea
        label="Why do you refuse?"
        description="A sentence that the owner can act on."
        data-autofocus
        resize="vertical"
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}

const hasMoved = (present: ShownBound, opened: ShownBound): boolean =>
  present.contractVersion !== opened.contractVersion;

function WhatWasRead({ present, opened }: { present: ShownBound; opened: ShownBound }) {
  const { contractVersion: read, contractDigest: digest } = opened;
  if (hasMoved(present, opened))
    return (
      <Note tone="warn" role="alert" title="What you read has been replaced.">
        {present.contractVersion == null
          ? 'The contract is in force no more. Close this, read what changed, then answer.'
          : `The review is bound to version ${present.contractVersion} now. Close this, read it, then answer.`}{' '}
        Nothing you wrote is lost while it is open.
      </Note>
    );
  if (read == null) return <p>No contract is in force: your answer rests on the evidence alone.</p>;
  return (
    <p>
      Your answer holds for version {read} of the decision contract and no other
      {digest && (
        <>
          : <Digest of={digest} />
        </>
      )}
    </p>
  );
}
