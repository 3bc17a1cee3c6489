import type { AutonomyLevel, Day, Instant, OutcomeDemands } from '@gatehouse/kernel';

/** What an item of an agenda is about. */
export type ItemSubject =
  /** A gate review that asks for one of the five outcomes. `bound` and the rest are read from it when it is decided. */
  | { kind: 'review'; reviewId: string; pilotId: string }
  /** A pilot whose hold has come to its day. */
  | { kind: 'return'; pilotId: string }
  /** A kill criterion has fired. */
  | { kind: 'trigger'; pilotId: string; triggerId: string }
  /** Lets one review pass without one must-meet criterion. */
  | { kind: 'exception'; reviewId: string; pilotId: string; criterionId: string }
  | { kind: 'information'; text: string };

export type ItemKind = ItemSubject['kind'];

/** What a board records as its answer: a gate outcome with what it demands, or yes or no. */
export type ItemResult = OutcomeDemands | { outcome: 'approve' } | { outcome: 'reject'; because: string };

/** Why somebody is withdrawn from an item. */
export type RecusalBasis = 'declared' | 'owner' | 'sponsor' | 'delegate-of-recused' | 'stands-in-for-recused';

/** What somebody has to know of a review before an item about it is decided: read when it is, kept with the decision. */
export type ReviewFacts = {
  reviewId: string;
  pilotId: string;
  /** Version of the review's stream that this was read at. */
  version: number;
  policy: { policyId: string; version: number };
  gateId: string;
  gate: string;
  /** The versions it bound. */
  bound: {
    contract: { version: number; digest: string } | null;
    evidence: readonly { evidenceId: string; kind: string; digest: string | null }[];
  };
  autonomyAsked: AutonomyLevel | null;
  /** Sentences of the must-meet criteria that are not met and not excepted, and of the sign-offs that are not given. */
  unmet: readonly string[];
  unsigned: readonly string[];
  /** Open or already decided, withdrawn: only an open review can be decided. */
  isOpen: boolean;
};

/** Who has a part in the pilot of an item: they never vote on it. */
export type PilotPeople = { owner: string | null; sponsor: string | null };

/** A file that the store keeps by its digest. */
export type StoredFile = { digest: string; bytes: number; name: string; mediaType: string };

export type Action = { actionId: string; text: string; owner: string; dueOn: Day };

/** When and where a meeting is held. */
export type Appointment = { startsAt: Instant; minutes: number; place: string };
