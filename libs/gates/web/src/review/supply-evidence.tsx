import { ButtonLink, Confirm, Loading, NativeSelect, Note, Textarea } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { asTrouble, type DialogProps } from './dialog-props';
import { supplyEvidence } from './review-commands';
import type { ShownRequest } from './shown-review';
import { orDots, WillBeSaid } from './said';
import { shortDate } from './shown-days';

const evidenceToChoose = graphql(`
  query EvidenceToSupply($id: ID!) {
    pilot(id: $id) {
      id
      evidence {
        id
        title
        kind
        state
        datedOn
      }
    }
  }
`);

type Props = DialogProps & { request: Pick<ShownRequest, 'requestId' | 'question'> };

/** Evidence that is on file answers the request; what is not has to be filed first. */
export function SupplyEvidence({ review, me, request, onClose, onRecorded }: Props) {
  const [evidenceId, setEvidence] = useState('');
  const [note, setNote] = useState('');
  const command = useCommand(supplyEvidence);
  const evidence = useEvidence(review.pilotId);
  const send = async () => {
    const { requestId } = request;
    const outcome = await command.run({ reviewId: review.id, requestId, evidenceId, note });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  const kind = evidence?.find(({ id }) => id === evidenceId)?.kind ?? '';
  const about = { reviewId: review.id, pilotId: review.pilotId, requestId: request.requestId, evidenceId };
  return (
    <Confirm
      title="Supply evidence"
      isOpen
      onClose={onClose}
      act="Supply it"
      isReady={evidenceId !== '' && note.trim() !== ''}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void send()}
      recorded={
        <WillBeSaid
          by={me}
          event={{
            ...{ ...about, type: 'EvidenceSupplied', note: orDots(note) },
            binds: { evidenceId, kind, digest: null },
          }}
        />
      }
    >
      <p>
        They ask: <q>{request.question}</q>
      </p>
      {evidence === null && <Loading label="Reading the evidence" rows={1} />}
      {evidence?.length === 0 && (
        <Note tone="hold" title="No evidence of this pilot counts.">
          File it first, then supply it.{' '}
          <ButtonLink size="small" to={`/pilots/${review.pilotId}/evidence`}>
            Open the evidence
          </ButtonLink>
        </Note>
      )}
      {evidence && evidence.length > 0 && (
        <NativeSelect
          label="Evidence"
          description="What counts still. Something new is filed on the pilot’s evidence page first."
          data-autofocus
          value={evidenceId}
          data={[
            { value: '', label: 'Choose one' },
            ...evidence.map(({ id, title, datedOn }) => ({
              value: id,
              label: `${title}, ${shortDate(datedOn)}`,
            })),
          ]}
          onChange={(event) => setEvidence(event.currentTarget.value)}
        />
      )}
      <Textarea
        label="How does it answer them?"
        resize="vertical"
        rows={3}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Confirm>
  );
}

/** What counts of a pilot's evidence; null while it is read. */
export const useEvidence = (pilotId: string) => {
  const { data } = useQuery(evidenceToChoose, { variables: { id: pilotId } });
  return data?.pilot?.evidence.filter(({ state }) => state === 'counts') ?? null;
};
