import { accept, never, type Decider, type Decision } from '@gatehouse/kernel';
import { answerSignOff, giveScore } from './answering';
import { requestMoreEvidence, supplyEvidence } from './asking';
import { assessReview, withReadiness } from './assessing';
import { lapseCondition, meetCondition } from './conditions';
import { grantException, noteMaterialChange, recordDecision } from './deciding';
import { requestReview, withdrawReview } from './requesting';
import type { ReviewCommand, ReviewRefusal } from './review.commands';
import type { ReviewEvent } from './review.events';
import { evolve } from './review.evolve';
import { noReview, type GateReviewState } from './review.state';

type Decided = Decision<ReviewEvent, ReviewRefusal>;

const decide = (command: ReviewCommand, review: GateReviewState): Decided => {
  const decision = decideAlone(command, review);
  return decision.accepted ? accept(...withReadiness(review, decision.events)) : decision;
};

const decideAlone = (command: ReviewCommand, review: GateReviewState): Decided => {
  switch (command.type) {
    case 'RequestReview':
      return requestReview(command, review);
    case 'AssessReview':
      return assessReview(command, review);
    case 'GiveScore':
      return giveScore(command, review);
    case 'GiveSignOff':
    case 'RefuseSignOff':
      return answerSignOff(command, review);
    case 'RequestMoreEvidence':
      return requestMoreEvidence(command, review);
    case 'SupplyEvidence':
      return supplyEvidence(command, review);
    case 'WithdrawReview':
      return withdrawReview(command, review);
    case 'NoteMaterialChange':
      return noteMaterialChange(command, review);
    case 'GrantException':
      return grantException(command, review);
    case 'RecordDecision':
      return recordDecision(command, review);
    case 'MeetCondition':
      return meetCondition(command, review);
    case 'LapseCondition':
      return lapseCondition(command, review);
    default:
      return never(command);
  }
};

/** One passage of a pilot through a gate, from request to outcome. */
export const review: Decider<ReviewCommand, ReviewEvent, GateReviewState, ReviewRefusal> = {
  initial: noReview,
  decide,
  evolve,
};
