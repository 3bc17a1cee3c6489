import { accept, later, type Decision, type Instant } from '@gatehouse/kernel';
import { saysTheSame } from '../dossier/assess';
import type { Assessed, ReviewCommandOf, ReviewRefusal } from './review.commands';
import { evolve } from './review.evolve';
import type { BoundEvidence, ReviewEvent, ReviewEventOf } from './review.events';
import { isOpen, waitsOf, type GateReviewState, type RequestedReview } from './review.state';
import { onlyTheMachine } from './standing';

/** The rules by which the machine records what it finds. */
export const assessmentRule = 'criteria-assessed';
export const readinessRule = 'nobody-waited-for';

export const assessReview = (
  { actor, assessed, current, now }: ReviewCommandOf<'AssessReview'>,
  review: GateReviewState,
): Decision<ReviewEvent, ReviewRefusal> => {
  const no = onlyTheMachine(actor);
  if (no) return no;
  // Over in the meantime: what it was decided on stays what it was.
  if (review.kind === 'none' || !isOpen(review)) return accept();
  return accept(...assessments(review, { assessed, current, now }));
};

/** Of each criterion whose verdict or facts are new, or whose evidence is not bound yet, and of no other. */
export const assessments = (
  review: RequestedReview,
  {
    assessed,
    current,
    now,
  }: { assessed: readonly Assessed[]; current: readonly BoundEvidence[]; now: Instant },
): ReviewEventOf<'CriterionAssessed'>[] => {
  const { reviewId, pilotId } = review;
  const bound = new Set(review.bound.evidence.map(({ evidenceId }) => evidenceId));
  return review.rules.mustMeet.flatMap(({ criterionId, sentence }) => {
    const found = assessed.find((one) => one.criterionId === criterionId);
    const before = review.assessments.find((one) => one.criterionId === criterionId);
    if (!found) return [];
    const binds = current.filter(
      ({ evidenceId }) => found.evidence.includes(evidenceId) && !bound.has(evidenceId),
    );
    if (before && saysTheSame(before, found) && binds.length === 0) return [];
    binds.forEach(({ evidenceId }) => bound.add(evidenceId));
    const since = before?.verdict === found.verdict ? before.since : later(now, before?.since ?? now);
    const { verdict, because, facts, evidence } = found;
    return {
      ...({ type: 'CriterionAssessed', reviewId, pilotId, criterionId, criterion: sentence } as const),
      ...{ verdict, because, facts, evidence, binds, since, rule: assessmentRule },
    };
  });
};

/** With the answer that nobody else was waited for after, the review is ready: in the same append. */
export const withReadiness = (review: GateReviewState, events: readonly ReviewEvent[]): ReviewEvent[] => {
  const after = events.reduce(evolve, review);
  const isReadyNow =
    after.kind === 'requested' &&
    after.course.kind === 'open' &&
    !after.course.isReady &&
    waitsOf(after).length === 0;
  if (!isReadyNow) return [...events];
  const { reviewId, pilotId } = after;
  return [...events, { type: 'ReviewReady', reviewId, pilotId, rule: readinessRule }];
};
