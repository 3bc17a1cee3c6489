import {
  accept,
  instantOf,
  millisecondsOf,
  millisecondsPerDay,
  wholeDay,
  type Day,
  type Decision,
} from '@gatehouse/kernel';
import type { ReviewCommandOf, ReviewRefusal } from './review.commands';
import type { Bound, MaterialChange, ReviewEvent } from './review.events';
import { isOpen, type GateReviewState, type RequestedReview } from './review.state';
import { onlyTheMachine } from './standing';

type Decided = Decision<ReviewEvent, ReviewRefusal>;

/** How long a voided decision may wait for its re-review. */
export const daysToReview = 30;

/** What a board decided is sealed: here it is only written down, whatever has become of the review meanwhile. */
export const recordDecision = (
  command: ReviewCommandOf<'RecordDecision'>,
  review: GateReviewState,
): Decided => {
  const { reviewId, pilotId, actor, demands, bound, decidedBy, moved, today, rule } = command;
  const no = onlyTheMachine(actor);
  if (no) return no;
  // The first decision of a review is its decision; the same one told again changes nothing.
  if (review.kind === 'none' || review.course.kind === 'decided') return accept();
  const { gate, from, to } = review;
  const about = { reviewId, pilotId };
  const conditions = demands.outcome === 'conditional-go' ? demands.conditions : [];
  return accept<ReviewEvent>(
    {
      ...{ type: 'ReviewDecided', ...about, gate, from, to, demands, bound, decidedBy },
      stands: moved === null,
    },
    ...conditions.map(
      ({ conditionId, text, owner, dueOn }) =>
        ({ type: 'ConditionSet', ...about, conditionId, gate, text, owner, dueOn }) as const,
    ),
    ...(moved ? [voiding(review, moved, { today, rule })] : []),
  );
};

export const noteMaterialChange = (
  command: ReviewCommandOf<'NoteMaterialChange'>,
  review: GateReviewState,
): Decided => {
  const { reviewId, pilotId, actor, change, bound, today, rule } = command;
  const no = onlyTheMachine(actor);
  if (no) return no;
  if (review.kind === 'none') return accept();
  if (isOpen(review)) {
    if (!touches(change, review.bound, bound)) return accept();
    const signOffs = review.signOffs.map(({ signOffId }) => signOffId);
    const scores = [...new Set(review.scores.map(({ criterionId }) => criterionId))];
    return accept({ type: 'ApprovalsVoided', reviewId, pilotId, change, signOffs, scores, bound, rule });
  }
  return mayBeVoided(review, change, bound) ? accept(voiding(review, change, { today, rule })) : accept();
};

/** Only what let the pilot pass rests on what was bound; a hold and a recycle ask for it to change, a kill ends it. */
const mayBeVoided = ({ course }: RequestedReview, change: MaterialChange, present: Bound): boolean =>
  course.kind === 'decided' &&
  course.voided === null &&
  (course.demands.outcome === 'go' || course.demands.outcome === 'conditional-go') &&
  touches(change, course.bound, present);

/** A change of anything that was not bound is none. */
const touches = (change: MaterialChange, bound: Bound, present: Bound): boolean =>
  change.what === 'contract'
    ? bound.contract?.digest !== present.contract?.digest
    : bound.evidence.some(({ evidenceId }) => evidenceId === change.evidenceId);

const voiding = (
  { reviewId, pilotId, gate }: RequestedReview,
  change: MaterialChange,
  { today, rule }: { today: Day; rule: string },
): ReviewEvent => ({
  ...{ type: 'DecisionVoided', reviewId, pilotId, gate, change, rule },
  reviewAgainOn: daysLater(today, daysToReview),
});

const daysLater = (day: Day, days: number): Day =>
  instantOf(millisecondsOf(wholeDay(day)) + days * millisecondsPerDay).slice(0, 10);

/** By a board's own decision; what it is granted for once is granted. */
export const grantException = (
  { reviewId, pilotId, actor, criterionId, reason, decidedBy }: ReviewCommandOf<'GrantException'>,
  review: GateReviewState,
): Decided => {
  const no = onlyTheMachine(actor);
  if (no) return no;
  if (review.kind === 'none' || review.exceptions.includes(criterionId)) return accept();
  const criterion = review.rules.mustMeet.find((one) => one.criterionId === criterionId)?.sentence;
  if (criterion === undefined) return accept();
  return accept({ type: 'ExceptionGranted', reviewId, pilotId, criterionId, criterion, reason, decidedBy });
};
