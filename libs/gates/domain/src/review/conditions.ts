import {
  accept,
  mayActAs,
  reject,
  standsFor,
  type Actor,
  type Decision,
  type Refusal,
} from '@gatehouse/kernel';
import type { PilotUnderReview, ReviewCommandOf, ReviewRefusal } from './review.commands';
import type { ReviewEvent } from './review.events';
import type { Condition, GateReviewState } from './review.state';
import { answeredBy, flawInWords, isTheirs, onlyTheMachine } from './standing';

type Decided = Decision<ReviewEvent, ReviewRefusal>;

/** The rule that the clock acts by. */
export const lapseRule = 'condition-lapsed';

export const meetCondition = (
  command: ReviewCommandOf<'MeetCondition'>,
  review: GateReviewState,
): Decided => {
  const { reviewId, pilotId, actor, pilot, conditionId, evidenceId, note } = command;
  const condition = conditionOf(review, conditionId);
  if (!pilot) return reject('pilot-unknown', 'No pilot has this id. Look it up in the portfolio.', 'pilotId');
  if (!maySayMet(actor, condition, pilot))
    return reject(
      'not-your-role',
      'Whoever owes the condition says that it is met, or the programme office for this unit or programme; not for a pilot of their own.',
    );
  if (!condition)
    return reject(
      'condition-unknown',
      'No condition of this review has this id. Reload the page.',
      'conditionId',
    );
  if (condition.state === 'met') return reject('condition-met', 'This condition is met already.');
  const flaw = flawInWords(note, 'note');
  if (flaw) return flaw;
  return accept({
    ...{ type: 'ConditionMet', reviewId, pilotId, conditionId, text: condition.text },
    ...{ person: answeredBy(actor), evidenceId, note: note.trim() },
  });
};

/** Who owes it answers for it; the programme office may, unless the pilot is its own. */
const maySayMet = (actor: Actor, condition: Condition | undefined, pilot: PilotUnderReview): boolean =>
  (condition !== undefined && standsFor(actor, condition.owner, 'ownership')) ||
  (mayActAs(actor, 'programme-office', pilot) && isTheirs(actor, pilot) === null);

export const lapseCondition = (
  { reviewId, pilotId, actor, conditionId, today }: ReviewCommandOf<'LapseCondition'>,
  review: GateReviewState,
): Decided => {
  const no = onlyTheMachine(actor);
  if (no) return no;
  const condition = conditionOf(review, conditionId);
  if (condition?.state !== 'open' || condition.dueOn >= today) return noLongerSo;
  const { text, owner, dueOn } = condition;
  return accept({
    ...{ type: 'ConditionLapsed', reviewId, pilotId, conditionId },
    ...{ text, owner, dueOn, rule: lapseRule },
  });
};

const noLongerSo: Refusal<ReviewRefusal> = reject('no-longer-so', 'This condition is not overdue any more.');

const conditionOf = (review: GateReviewState, conditionId: string): Condition | undefined =>
  review.kind === 'requested' ? review.conditions.find((one) => one.conditionId === conditionId) : undefined;
