import type { CountedVote, ItemResult } from '@gatehouse/boards-domain';
import type { Moment } from '@gatehouse/projections';
import { toWire } from '@gatehouse/server-kit';
import type { ItemRow, VoteRow } from '../meeting/meeting-items.projection';
import type { MeetingRow } from '../meeting/meetings.projection';
import { asQuorum, asTally } from '../meeting/shown-quorum';
import type { DecisionRecord } from './decisions.projection';

/** A decision as GraphQL answers it; what needs other rows is resolved where it is asked for. */
export type AskedDecision = ReturnType<typeof asDecision>;

export const asDecision = (
  record: DecisionRecord,
  moment: Moment,
  cast: readonly VoteRow[] | null = null,
) => {
  const { decisionId, boardId, meetingId, circularId, itemId, subject, title, result, review } = record;
  return {
    ...{ moment, record, cast, id: decisionId, boardId, meetingId, circularId, itemId, title },
    kind: subject.kind,
    pilotId: 'pilotId' in subject ? subject.pilotId : null,
    reviewId: 'reviewId' in subject ? subject.reviewId : null,
    gate: review?.gate ?? null,
    ...asResult(result),
    dissent: record.dissent.map(({ person, ballot, rationale }) => ({
      ...{ person: { id: person }, ballot: toWire(ballot), rationale },
    })),
    ...{ quorum: asQuorum(record.proof), tally: asTally(record.tally), packDigest: record.packDigest },
    contractVersion: review?.bound.contract?.version ?? null,
    policyId: review?.policy.policyId ?? null,
    policyVersion: review?.policy.version ?? null,
    ...{ at: record.at, position: record.position, sealedBy: { id: record.by } },
  };
};

/** The decision of an item, from the item's own row. */
export const decisionOfItem = (
  { meetingId, itemId, subject, title, decision, votes }: ItemRow,
  { boardId }: Pick<MeetingRow, 'boardId'>,
  moment: Moment,
): AskedDecision | null =>
  decision &&
  asDecision(
    { ...decision, ...{ boardId, meetingId, itemId, subject, title, circularId: null } },
    moment,
    votes,
  );

/** A vote as it was sealed, with when it was cast; whoever confirmed theirs since has confirmed it. */
export const asSealedVote = (vote: CountedVote, cast: VoteRow | undefined, sealedAt: string) => ({
  ...{ seatId: vote.seatId, person: { id: vote.person }, by: { id: vote.by } },
  ...{ ballot: toWire(vote.ballot), rationale: vote.rationale, at: cast?.at ?? sealedAt },
  isUnconfirmed: vote.isUnconfirmed && (cast?.isUnconfirmed ?? true),
  wasChanged: cast?.wasChanged ?? false,
});

const asResult = (result: ItemResult) => ({
  outcome: toWire(result.outcome),
  because: 'because' in result ? result.because : null,
  returnOn: result.outcome === 'hold' ? result.returnOn : null,
  redo: result.outcome === 'recycle' ? result.redo : [],
  conditions:
    result.outcome === 'conditional-go'
      ? result.conditions.map(({ owner, ...condition }) => ({ ...condition, owner: { id: owner } }))
      : [],
  killReason: result.outcome === 'kill' ? toWire(result.reason) : null,
  lessons: result.outcome === 'kill' ? result.lessons : null,
  freed: result.outcome === 'kill' ? result.freed : null,
  autonomy: 'autonomy' in result ? result.autonomy : null,
});
