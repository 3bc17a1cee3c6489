import type { Day, Instant } from '@gatehouse/kernel';
import type { AutonomyLevel, HoldCause, RiskTier, Stage, Status } from '@gatehouse/pilots-domain';
import type { Snake } from '@gatehouse/server-kit';

type Person = { id: string };

/**
 * How far the decision contract has come. `voided`: it was in force until somebody submitted a materially different
 * version, which still waits for its signatures.
 */
export const contractStates = ['none', 'draft', 'waiting', 'voided', 'in_force'] as const;

/**
 * How its gate review stands. `voided`: what the decision rested on has moved, and it has to be taken again. Whoever is
 * withdrawn from a review may know that it is open: that is no material of it.
 */
export const gateStates = ['none', 'review_open', 'ready', 'decided', 'voided'] as const;

/** A pilot as GraphQL answers it, so that a row is sent as it is stored. */
export type PortfolioRow = {
  id: string;
  name: string;
  purpose: string;
  unit: string;
  programme: string | null;
  tags: readonly string[];
  externalId: string | null;
  importId: string | null;
  stage: Snake<Stage>;
  stageSince: Instant;
  wentBackwards: boolean;
  status: Snake<Status>;
  statusSince: Instant;
  holds: readonly { cause: Snake<HoldCause>; since: Instant; reason: string; returnOn: Day | null }[];
  ownership: 'owned' | 'offered' | 'unoffered';
  owner: Person | null;
  ownerSince: Instant | null;
  offer: { to: Person; by: Person; at: Instant } | null;
  orphanedSince: Instant | null;
  sponsor: Person | null;
  riskTier: RiskTier | null;
  contractState: (typeof contractStates)[number];
  gateState: (typeof gateStates)[number];
  /** The review that is open, and what was so before it was requested; null while none is. */
  openReview: { id: string; before: (typeof gateStates)[number] } | null;
  /** Of its gates' decisions, those that nobody has met: lapsed ones among them. */
  openConditions: number;
  autonomy: AutonomyLevel;
  registeredAt: Instant;
  changedAt: Instant;
  version: number;
};
