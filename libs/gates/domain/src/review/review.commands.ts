import type {
  Actor,
  AutonomyLevel,
  Day,
  Instant,
  OutcomeDemands,
  Place,
  PolicyVersion,
  Stage,
} from '@gatehouse/kernel';
import type { Gate } from '../policy/policy.events';
import type {
  Bound,
  BoundEvidence,
  DecidedBy,
  FactUsed,
  MaterialChange,
  ReviewRequest,
  Verdict,
} from './review.events';

/** What a review's decider has to know of its pilot, read at or after the log's head; null where there is no such pilot. */
export type PilotUnderReview = Place & {
  owner: string | null;
  sponsor: string | null;
  stage: Stage;
  autonomy: AutonomyLevel;
  isOver: boolean;
  /** Conditions of earlier decisions that are still open, and decisions that were voided and not taken anew. */
  openConditions: readonly string[];
  /** The review of a voided decision that has to be decided again before anything else. */
  voidedReview: string | null;
  /** Another review of this pilot that is not over yet. */
  openReview: string | null;
};

export type Assessed = {
  criterionId: string;
  verdict: Verdict;
  because: string;
  facts: readonly FactUsed[];
  evidence: readonly string[];
};

/** Everything that can be asked of a gate review. Facts of other streams come along. */
export type ReviewCommand = { reviewId: string; pilotId: string; actor: Actor } & (
  | {
      type: 'RequestReview';
      pilot: PilotUnderReview | null;
      /** Null where the pilot is under none. */
      policy: PolicyVersion | null;
      /** The gate that leads on from the pilot's stage; null where its policy has none. */
      gate: Gate | null;
      request: ReviewRequest;
      bound: Bound;
      reopens: string | null;
      assessed: readonly Assessed[];
      now: Instant;
    }
  /** By machine, whenever a fact of the dossier moved; what is as it was is not recorded again. */
  | {
      type: 'AssessReview';
      assessed: readonly Assessed[];
      /** The pilot's evidence that counts, to bind what the assessment names. */
      current: readonly BoundEvidence[];
      now: Instant;
      rule: string;
    }
  | { type: 'GiveScore'; pilot: PilotUnderReview | null; criterionId: string; score: number; comment: string }
  | {
      type: 'GiveSignOff';
      pilot: PilotUnderReview | null;
      signOffId: string;
      note: string;
      contractVersion: number | null;
    }
  | {
      type: 'RefuseSignOff';
      pilot: PilotUnderReview | null;
      signOffId: string;
      reason: string;
      contractVersion: number | null;
    }
  | {
      type: 'RequestMoreEvidence';
      pilot: PilotUnderReview | null;
      requestId: string;
      criterionId: string;
      question: string;
    }
  | {
      type: 'SupplyEvidence';
      pilot: PilotUnderReview | null;
      requestId: string;
      evidenceId: string;
      /** It as it was filed for this pilot and counts still; null where it is not. */
      evidence: BoundEvidence | null;
      note: string;
    }
  | { type: 'WithdrawReview'; pilot: PilotUnderReview | null; reason: string }
  /** By machine: something bound has moved. Before the decision it voids the approvals, after it the decision. */
  | { type: 'NoteMaterialChange'; change: MaterialChange; bound: Bound; today: Day; rule: string }
  | { type: 'GrantException'; criterionId: string; reason: string; decidedBy: DecidedBy }
  /** By machine, from a board's sealed item: never refused. `moved`: what had moved since it was bound, if anything. */
  | {
      type: 'RecordDecision';
      demands: OutcomeDemands;
      bound: Bound;
      decidedBy: DecidedBy;
      moved: MaterialChange | null;
      today: Day;
      rule: string;
    }
  | {
      type: 'MeetCondition';
      pilot: PilotUnderReview | null;
      conditionId: string;
      evidenceId: string | null;
      note: string;
    }
  | { type: 'LapseCondition'; conditionId: string; today: Day; rule: string }
);
export type ReviewCommandOf<Type extends ReviewCommand['type']> = Extract<ReviewCommand, { type: Type }>;

export type ReviewRefusal =
  | 'pilot-unknown'
  | 'pilot-is-over'
  | 'review-unknown'
  | 'already-requested'
  | 'not-your-role'
  | 'own-pilot'
  | 'no-policy'
  | 'no-gate'
  | 'review-open'
  | 'condition-open'
  | 'decision-voided'
  | 'words-missing'
  | 'words-too-long'
  | 'beyond-spend-authority'
  | 'autonomy-not-raised'
  | 'not-open'
  | 'criterion-unknown'
  | 'score-out-of-scale'
  | 'sign-off-unknown'
  | 'sign-off-given'
  | 'stale'
  | 'request-unknown'
  | 'request-answered'
  | 'evidence-unknown'
  | 'not-decided'
  | 'condition-unknown'
  | 'condition-met'
  | 'only-the-machine'
  | 'no-longer-so';
