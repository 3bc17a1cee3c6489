import {
  isReady,
  noReview,
  review as gateReview,
  reviewEventTypes,
  type GateReviewState,
  type RequestedReview,
  type ReviewEvent,
} from '@gatehouse/gates-domain';
import type { Envelope } from '@gatehouse/event-store';
import type { Day, Instant } from '@gatehouse/kernel';
import type { PilotEvent, PilotEventOf } from '@gatehouse/pilots-domain';
import { projection, text } from '@gatehouse/projections';

/** A gate review as the board's agenda looks at it; `since` when it is ready, or waits, or was voided. */
export type ReviewSubject = {
  kind: 'review';
  pilotId: string;
  review: RequestedReview;
  since: Instant;
  /** The review that decides again what this one decided; null while nobody has asked for one. */
  soughtAnewBy: string | null;
};

/** A pilot that a board put on hold, by which review, and the day on which it comes back. */
export type HeldSubject = {
  kind: 'held';
  pilotId: string;
  reviewId: string | null;
  returnOn: Day | null;
  reason: string;
  since: Instant;
};

/** What a board could take up. */
export type AgendaSubject = ReviewSubject | HeldSubject;

type SubjectEvent = ReviewEvent | PilotEvent;

export const reviewSubjectKey = (reviewId: string): string => `review/${reviewId}`;
export const heldSubjectKey = (pilotId: string): string => `held/${pilotId}`;

const requested = (state: GateReviewState): RequestedReview => {
  if (state.kind === 'requested') return state;
  throw new Error('A review begins with its request.');
};

const moved = (row: AgendaSubject, event: ReviewEvent, { occurredAt }: Envelope): AgendaSubject => {
  if (row.kind !== 'review') return row;
  // A review that asks anew is told to the one that it reopens, of which it is no event.
  if (event.reviewId !== row.review.reviewId) return { ...row, soughtAnewBy: event.reviewId };
  const review = requested(gateReview.evolve(row.review, event));
  return { ...row, review, since: standingOf(review) === standingOf(row.review) ? row.since : occurredAt };
};

/** How a review stands before a board; while it is the same, it has been so for as long. */
export const standingOf = (review: RequestedReview): 'ready' | 'waiting' | 'voided' | 'over' => {
  if (review.course.kind === 'open') return isReady(review) ? 'ready' : 'waiting';
  return review.course.kind === 'decided' && review.course.voided ? 'voided' : 'over';
};

const held = (
  { pilotId, gate, returnOn, reason }: PilotEventOf<'PilotHeld'>,
  { occurredAt }: Envelope,
): HeldSubject => ({
  ...{ kind: 'held', pilotId, reviewId: gate?.reviewId ?? null, returnOn, reason, since: occurredAt },
});

const isOver = (): null => null;

/** Other holds than a board's are nothing that a board takes up. */
const isBoards = (event: PilotEvent): boolean => !('cause' in event) || event.cause === 'board';

const stateOf = (row: AgendaSubject): string => {
  if (row.kind === 'held') return 'held';
  return row.soughtAnewBy === null ? standingOf(row.review) : 'over';
};

export const agendaSubjects = projection<AgendaSubject, SubjectEvent>()({
  name: 'agenda-subject',
  version: 1,
  history: 'none',
  keys: (event) => {
    if (!('reviewId' in event)) return isBoards(event) ? [heldSubjectKey(event.pilotId)] : [];
    const reopened = event.type === 'ReviewRequested' && event.reopens !== null ? [event.reopens] : [];
    return [event.reviewId, ...reopened].map(reviewSubjectKey);
  },
  columns: { state: text(stateOf, true) },
  starts: {
    ReviewRequested: (event, { occurredAt }) => ({
      ...{ kind: 'review', pilotId: event.pilotId, since: occurredAt, soughtAnewBy: null },
      review: requested(gateReview.evolve(noReview, event)),
    }),
    PilotHeld: held,
  },
  changes: {
    ...Object.fromEntries(reviewEventTypes.map((type) => [type, moved])),
    PilotHeld: (_, event, envelope) => held(event, envelope),
    PilotResumed: isOver,
    PilotKilled: isOver,
    PilotRetired: isOver,
    PilotWithdrawn: isOver,
  },
});
