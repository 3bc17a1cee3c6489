import type { Instant } from '@gatehouse/kernel';
import type { EscalatedMatter, RiskTier, Signature, SignatoryRole } from '@gatehouse/pilots-domain';

/** What a pilot's events say of it, as far as somebody may have to act on it. */
export type PilotFacts = {
  id: string;
  name: string;
  unit: string;
  programme: string | null;
  registeredAt: Instant;
  /** Killed or retired: nothing waits any more. */
  isOver: boolean;
  owner: string | null;
  ownerSince: Instant | null;
  offer: { to: string; by: string; at: Instant } | null;
  /** Since when nobody owns it; null while somebody does. */
  unownedSince: Instant | null;
  /** Whoever owned it last; null where nobody ever did. */
  formerOwner: string | null;
  sponsor: string | null;
  tier: RiskTier | null;
  tierSince: Instant | null;
  /** The programme office's own hold. */
  heldSince: Instant | null;
  /** The emergency stop that stands: who made it, and for whom. */
  stop: { by: string; onBehalfOf: string | null; at: Instant } | null;
  /** What was declared of pilot and production, and how many differences nothing would close; null where nothing was. */
  conditions: { at: Instant; open: number } | null;
  duplicates: readonly { of: string; at: Instant }[];
  escalations: readonly Escalation[];
  contract: ContractFacts | null;
};

export type Escalation = { matter: EscalatedMatter; days: number; to: 'sponsor' | 'programme-office' };

export type ContractFacts = {
  /** What is being written now; null once it was submitted. */
  draft: { since: Instant; isTouched: boolean } | null;
  /** The last version that was submitted. */
  submitted: { version: number; at: Instant } | null;
  /** The signatures under that version, a wording's carried on. */
  signed: readonly Signature[];
  refusal: { role: SignatoryRole; by: string; version: number; at: Instant } | null;
  inForce: { version: number; signatures: readonly Signature[] } | null;
  /** What the last material change made void. */
  voided: { version: number; signatures: readonly Signature[] } | null;
  overdue: readonly { role: SignatoryRole; days: number }[];
};
