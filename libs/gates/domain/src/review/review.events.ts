import type {
  AutonomyLevel,
  Day,
  Instant,
  Money,
  OutcomeDemands,
  PolicyVersion,
  Stage,
} from '@gatehouse/kernel';
import type { Gate } from '../policy/policy.events';

/** One piece of evidence as it is bound. */
export type BoundEvidence = { evidenceId: string; kind: string; digest: string | null };

/** The exact versions that a review speaks about. What is bound and then moves voids what rested on it. */
export type Bound = {
  contract: { version: number; digest: string } | null;
  evidence: readonly BoundEvidence[];
};

/** What the owner asks the board for. `autonomy` is the level that a go would raise it to; null where it stays. */
export type ReviewRequest = { ask: string; spend: Money | null; autonomy: AutonomyLevel | null };

/** One fact of the dossier as the expression saw it: its path, and its value as JSON; null where it is not known. */
export type FactUsed = { path: string; value: string | number | boolean | null };

/** `unknown`: a fact that the expression needs is not there. It counts as not met. */
export type Verdict = 'met' | 'unmet' | 'unknown';

/** Which of the bound things moved. */
export type MaterialChange =
  | { what: 'contract'; from: number | null; to: number | null }
  | { what: 'evidence'; evidenceId: string; became: 'superseded' | 'expired' };

/** Who decided, and where it is recorded: `decisionId` is the id of the sealed decision record. */
export type DecidedBy = {
  boardId: string;
  decisionId: string;
  /** A meeting's item, or a circular resolution. */
  in: { kind: 'meeting'; meetingId: string; itemId: string } | { kind: 'circular'; circularId: string };
};

/** Stream `review-<id>`: one passage through a gate, from request to outcome. */
export type ReviewEvent = { reviewId: string; pilotId: string } & (
  | {
      type: 'ReviewRequested';
      policy: PolicyVersion;
      gateId: string;
      gate: string;
      from: Stage;
      to: Stage;
      /** The gate as that version of the policy has it, so that the review knows its own rules for ever. */
      rules: Gate;
      request: ReviewRequest;
      bound: Bound;
      /** The review whose decision was voided and is sought anew; null for a first one. */
      reopens: string | null;
    }
  /** By machine; once for each must-meet criterion whenever its verdict or its facts are new. */
  | {
      type: 'CriterionAssessed';
      criterionId: string;
      /** Its sentence, here and below, so that the event can be told by itself. */
      criterion: string;
      verdict: Verdict;
      /** In words: which part was false, and by which facts. */
      because: string;
      facts: readonly FactUsed[];
      /** The evidence that met it, or that would have but for its age. */
      evidence: readonly string[];
      /** Evidence that it names and that the review had not bound before. */
      binds: readonly BoundEvidence[];
      /** Since when the verdict is what it is. */
      since: Instant;
      rule: string;
    }
  /** `person`, here and below: whose answer it is; a delegate who gave it for them is in the envelope. */
  | {
      type: 'ScoreGiven';
      person: string;
      criterionId: string;
      criterion: string;
      score: number;
      scale: number;
      comment: string;
    }
  | {
      type: 'SignOffGiven';
      person: string;
      signOffId: string;
      name: string;
      note: string;
      contractVersion: number | null;
    }
  | {
      type: 'SignOffRefused';
      person: string;
      signOffId: string;
      name: string;
      reason: string;
      contractVersion: number | null;
    }
  | {
      type: 'MoreEvidenceRequested';
      person: string;
      requestId: string;
      criterionId: string;
      criterion: string;
      question: string;
      /** Whether the criterion was met already when it was asked, and since when. */
      wasMet: boolean;
      metSince: Instant | null;
    }
  | { type: 'EvidenceSupplied'; requestId: string; evidenceId: string; binds: BoundEvidence; note: string }
  | { type: 'ReviewWithdrawn'; reason: string }
  /** By machine: nobody is waited for any more. Anything that opens a wait ends it again. */
  | { type: 'ReviewReady'; rule: string }
  /** By machine, before the decision: what was bound moved. These sign-offs and scores no longer count; it binds anew. */
  | {
      type: 'ApprovalsVoided';
      change: MaterialChange;
      signOffs: readonly string[];
      scores: readonly string[];
      bound: Bound;
      rule: string;
    }
  /** A board let this review pass without this criterion, as a decision of its own. */
  | { type: 'ExceptionGranted'; criterionId: string; criterion: string; reason: string; decidedBy: DecidedBy }
  /** `stands`: nothing bound had moved when it was decided. Only then it moves the pilot. */
  | {
      type: 'ReviewDecided';
      gate: string;
      from: Stage;
      to: Stage;
      demands: OutcomeDemands;
      bound: Bound;
      decidedBy: DecidedBy;
      stands: boolean;
    }
  | { type: 'ConditionSet'; conditionId: string; gate: string; text: string; owner: string; dueOn: Day }
  | {
      type: 'ConditionMet';
      conditionId: string;
      text: string;
      person: string;
      evidenceId: string | null;
      note: string;
    }
  /** By the clock: its day has passed. It stays open, and is raised. */
  | { type: 'ConditionLapsed'; conditionId: string; text: string; owner: string; dueOn: Day; rule: string }
  /** By machine: the pilot keeps its stage; the next gate is closed until it is decided again, by `reviewAgainOn`. */
  | { type: 'DecisionVoided'; gate: string; change: MaterialChange; reviewAgainOn: Day; rule: string }
);
export type ReviewEventOf<Type extends ReviewEvent['type']> = Extract<ReviewEvent, { type: Type }>;

/** Complete by construction: the compiler asks for every type of the union. */
const types: Record<ReviewEvent['type'], true> = {
  ReviewRequested: true,
  CriterionAssessed: true,
  ScoreGiven: true,
  SignOffGiven: true,
  SignOffRefused: true,
  MoreEvidenceRequested: true,
  EvidenceSupplied: true,
  ReviewWithdrawn: true,
  ReviewReady: true,
  ApprovalsVoided: true,
  ExceptionGranted: true,
  ReviewDecided: true,
  ConditionSet: true,
  ConditionMet: true,
  ConditionLapsed: true,
  DecisionVoided: true,
};
export const reviewEventTypes = Object.keys(types);

export const reviewStream = (reviewId: string): string => `review-${reviewId}`;
