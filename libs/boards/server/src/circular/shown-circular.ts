import type { Moment } from '@gatehouse/projections';
import { toWire } from '@gatehouse/server-kit';
import { asCharter } from '../board/wire-charter';
import { asVote } from '../meeting/shown-quorum';
import type { Looking } from '../withholding/looking';
import type { CircularRow } from './circulars.projection';

/** A circular as it is asked about: `row` is null for whoever may not see it, and so is all that is made from it. */
export type AskedCircular = ReturnType<typeof asCircular>;

export const asCircular = (row: CircularRow, { moment, looking }: { moment: Moment; looking: Looking }) => {
  const { circularId, revision, circular, proposedBy, proposedAt } = row;
  const { boardId, title, subject, state, endsAt, position, packDigest, charter } = circular;
  const isWithheld = isCircularHidden(row, looking);
  const shown = isWithheld ? null : row;
  return {
    ...{
      id: circularId,
      revision,
      boardId,
      title,
      kind: subject.kind,
      state,
      moment,
      row: shown,
      isWithheld,
    },
    ...{ proposedBy: { id: proposedBy }, proposedAt, endsAt, packPosition: position, packDigest },
    charter: asCharter(charter),
    question: shown ? circular.question : '',
    pilotId: shown && 'pilotId' in subject ? subject.pilotId : null,
    reviewId: shown && 'reviewId' in subject ? subject.reviewId : null,
    recusals: circular.recusals
      .filter(({ person }) => shown || isTheirs(looking, person))
      .map(({ person, basis, reason }) => ({
        ...{ person: { id: person }, basis: toWire(basis), reason },
        since: row.recusedSince[person] ?? proposedAt,
      })),
    votes: Object.values(shown?.circular.votes ?? {}).map((vote) =>
      asVote({ ...vote, at: row.votedAt[vote.seatId] ?? proposedAt }),
    ),
    withdrawnBecause: shown?.withdrawnBecause ?? null,
  };
};

/** Whether somebody is shown nothing of it: they are recused from it, or from the review that it is about. */
export const isCircularHidden = ({ circularId, circular }: CircularRow, looking: Looking): boolean => {
  const { circulars, reviews } = looking.withheld;
  const { subject, recusals, state } = circular;
  return (
    circulars.has(circularId) ||
    ('reviewId' in subject && reviews.has(subject.reviewId)) ||
    // Once it is sealed, lapsed or withdrawn it is kept from nobody.
    (state === 'open' && recusals.some(({ person }) => isTheirs(looking, person)))
  );
};

const isTheirs = ({ person, onBehalfOf }: Looking, other: string): boolean =>
  other === person || other === onBehalfOf;
