import { Confirm, Textarea, TextInput } from '@gatehouse/ui';
import { useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { asTrouble } from '../pilot/command-props';
import type { Named } from '../pilot/will-be-recorded';
import { refuseSignature, signContract } from './contract-commands';
import type { Role, ShownVersion } from './contract-query';
import { Digest } from './digest';
import { RecordedSentence } from './recorded-sentence';
import { isReplaced, ReplacedNote } from './replaced-note';

export type AnswerProps = {
  pilotId: string;
  /** What lay before the signer when the dialog opened, and what is the last version by now. */
  opened: ShownVersion;
  present: ShownVersion;
  role: Role;
  me: Named;
  onClose: () => void;
  onRecorded: (position: string) => void;
};

/** A signature: to this version, under one's own name, which is typed as a deliberate act. */
export function SignContract({ pilotId, opened, present, role, me, onClose, onRecorded }: AnswerProps) {
  const [name, setName] = useState('');
  const command = useCommand(signContract);
  const replaced = isReplaced(opened, present);
  const isSigned = sameName(name, me.name);
  const { digest } = opened;
  const { version } = replaced ? opened : present;
  const sign = async () => {
    const outcome = await command.run({ pilotId, role, digest });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title={`Sign version ${version} as ${role}`}
      isOpen
      onClose={onClose}
      act={`Sign version ${version}`}
      isReady={isSigned && !replaced}
      isBusy={command.isRunning}
      trouble={replaced ? null : asTrouble(command.refusal)}
      onConfirm={() => void sign()}
      recorded={
        !replaced && (
          <RecordedSentence
            by={me}
            events={[
              {
                type: 'ContractSigned',
                pilotId,
                role,
                person: me.id,
                version,
                digest,
                at: opened.submittedAt,
              },
            ]}
          />
        )
      }
    >
      {replaced && <ReplacedNote pilotId={pilotId} opened={opened} present={present} />}
      <p>
        {consequence(opened, role)} Your signature holds for this text and no other: <Digest of={digest} />
      </p>
      <TextInput
        label={`Type your name as it stands here: ${me.name}`}
        description="Nobody signs in passing: your name is the deliberate act. It is compared here and not recorded; the signature names you."
        autoComplete="off"
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={name.trim().length >= me.name.length && !isSigned ? `This is not “${me.name}”.` : undefined}
      />
    </Confirm>
  );
}

/** A refusal leaves the version open; its reason is read by whoever writes the next one. */
export function RefuseSignature({ pilotId, opened, present, role, me, onClose, onRecorded }: AnswerProps) {
  const [reason, setReason] = useState('');
  const command = useCommand(refuseSignature);
  const replaced = isReplaced(opened, present);
  const { digest } = opened;
  const { version } = replaced ? opened : present;
  const refuse = async () => {
    const outcome = await command.run({ pilotId, role, digest, reason });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title={`Refuse to sign version ${version}`}
      isOpen
      onClose={onClose}
      act="Refuse to sign"
      tone="danger"
      isReady={reason.trim() !== '' && !replaced}
      isBusy={command.isRunning}
      trouble={replaced ? null : asTrouble(command.refusal)}
      onConfirm={() => void refuse()}
      recorded={
        <RecordedSentence
          by={me}
          events={[
            {
              ...{ type: 'SignatureRefused', pilotId, role, person: me.id, version, digest },
              reason: reason.trim() || '…',
            },
          ]}
        />
      }
    >
      {replaced && <ReplacedNote pilotId={pilotId} opened={opened} present={present} />}
      <p>The version stays open. You may sign it later after all; that takes the refusal back.</p>
      <Textarea
        label="Why do you refuse?"
        description="A sentence that whoever writes the next version can act on."
        data-autofocus
        resize="vertical"
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}

const consequence = ({ status, signatures }: ShownVersion, role: Role): string => {
  if (status === 'in_force')
    return 'The contract is in force on a former signatory’s word; from now on it is in force on yours.';
  const others = signatures.filter((one) => one.role !== role && !one.isFormer).length;
  return others === 2
    ? 'Yours is the third signature: the contract is in force with it.'
    : 'The contract is in force once owner, sponsor and assurance have signed.';
};

const sameName = (typed: string, name: string): boolean =>
  typed.trim().replaceAll(/\s+/g, ' ').toLowerCase() === name.toLowerCase();
