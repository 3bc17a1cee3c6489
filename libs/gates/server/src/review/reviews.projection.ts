import type { Envelope } from '@gatehouse/event-store';
import {
  isOpen,
  review,
  reviewEventTypes,
  type DecidedBy,
  type GateReviewState,
  type MaterialChange,
  type RequestedReview,
  type ReviewEvent,
  type ReviewEventOf,
} from '@gatehouse/gates-domain';
import type { Instant } from '@gatehouse/kernel';
import { integer, projection, text } from '@gatehouse/projections';

type At = { at: Instant; position: number };

/** One review: the decider's own state, and beside it who did what when, which a decision never asks. */
export type ReviewRow = {
  reviewId: string;
  pilotId: string;
  state: RequestedReview;
  requested: At & { by: string };
  /** When it became what it is; null before it first was. */
  readyAt: Instant | null;
  decidedAt: Instant | null;
  voidedAt: Instant | null;
  /** By criterion, by `criterion/person`, and by sign-off. */
  assessed: Readonly<Record<string, At>>;
  scored: Readonly<Record<string, Instant>>;
  signed: Readonly<Record<string, Instant>>;
  /** Since when sign-offs are waited for: the request, or the last change that took them away. */
  signOffsSince: Instant;
  asked: Readonly<Record<string, AskedAt>>;
  voidings: readonly (At & {
    change: MaterialChange;
    signOffs: readonly string[];
    scores: readonly string[];
  })[];
  exceptions: readonly { criterionId: string; reason: string; decidedBy: DecidedBy; at: Instant }[];
};

export type AskedAt = {
  at: Instant;
  wasMet: boolean;
  metSince: Instant | null;
  answered: { at: Instant; note: string; evidenceId: string } | null;
};

type Marks = Partial<Omit<ReviewRow, 'state' | 'reviewId' | 'pilotId'>>;
type Markers = {
  [Type in ReviewEvent['type']]?: (row: ReviewRow, event: ReviewEventOf<Type>, at: At) => Marks;
};

const markers: Markers = {
  CriterionAssessed: ({ assessed }, { criterionId }, at) => ({
    assessed: { ...assessed, [criterionId]: at },
  }),
  ScoreGiven: ({ scored }, { criterionId, person }, { at }) => ({
    scored: { ...scored, [scoreKey(criterionId, person)]: at },
  }),
  SignOffGiven: ({ signed }, { signOffId }, { at }) => ({ signed: { ...signed, [signOffId]: at } }),
  SignOffRefused: ({ signed }, { signOffId }, { at }) => ({ signed: { ...signed, [signOffId]: at } }),
  MoreEvidenceRequested: ({ asked }, { requestId, wasMet, metSince }, { at }) => ({
    asked: { ...asked, [requestId]: { at, wasMet, metSince, answered: null } },
    readyAt: null,
  }),
  EvidenceSupplied: ({ asked }, { requestId, note, evidenceId }, { at }) => {
    const before = asked[requestId];
    return before
      ? { asked: { ...asked, [requestId]: { ...before, answered: { at, note, evidenceId } } } }
      : {};
  },
  ReviewReady: (_, __, { at }) => ({ readyAt: at }),
  ApprovalsVoided: ({ voidings }, { change, signOffs, scores }, at) => ({
    voidings: [{ ...at, change, signOffs, scores }, ...voidings],
    ...{ scored: {}, signed: {}, signOffsSince: at.at, readyAt: null },
  }),
  ExceptionGranted: ({ exceptions }, { criterionId, reason, decidedBy }, { at }) => ({
    exceptions: [...exceptions, { criterionId, reason, decidedBy, at }],
  }),
  ReviewDecided: (_, __, { at }) => ({ decidedAt: at }),
  DecisionVoided: (_, __, { at }) => ({ voidedAt: at }),
};

export const scoreKey = (criterionId: string, person: string): string => `${criterionId}/${person}`;

const begun = (event: ReviewEventOf<'ReviewRequested'>, { by, ...envelope }: Envelope): ReviewRow => ({
  ...{ reviewId: event.reviewId, pilotId: event.pilotId, state: stateAfter(review.initial, event) },
  requested: { ...atOf(envelope), by },
  ...{ readyAt: null, decidedAt: null, voidedAt: null, assessed: {}, scored: {}, signed: {} },
  ...{ signOffsSince: envelope.occurredAt, asked: {}, voidings: [], exceptions: [] },
});

const next = (row: ReviewRow, event: ReviewEvent, envelope: Envelope): ReviewRow => {
  // The table pairs each type with its event; indexing by a union loses the pairing, hence the cast.
  const mark = markers[event.type] as ((row: ReviewRow, event: ReviewEvent, at: At) => Marks) | undefined;
  return { ...row, state: stateAfter(row.state, event), ...mark?.(row, event, atOf(envelope)) };
};

const atOf = ({ occurredAt, position }: Pick<Envelope, 'occurredAt' | 'position'>): At => ({
  at: occurredAt,
  position,
});

const stateAfter = (state: GateReviewState, event: ReviewEvent): RequestedReview => {
  const after = review.evolve(state, event);
  if (after.kind === 'none') throw new Error('A review begins with its request.');
  return after;
};

export const reviews = projection<ReviewRow, ReviewEvent>()({
  name: 'reviews',
  version: 1,
  history: 'versions',
  keys: ({ reviewId }) => [reviewId],
  columns: {
    pilot: text(({ pilotId }) => pilotId, true),
    /** Where in the log it begins: the order in which they were requested. */
    begins: integer(({ requested }) => requested.position),
    is_open: integer(({ state }) => (isOpen(state) ? 1 : 0), true),
  },
  starts: { ReviewRequested: begun },
  changes: Object.fromEntries(reviewEventTypes.map((type) => [type, next])),
});
