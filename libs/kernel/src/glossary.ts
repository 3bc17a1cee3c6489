// Words that several capabilities decide with. Each capability's own are in its own domain.

export const stages = ['idea', 'framing', 'pilot', 'limited-production', 'production'] as const;
/** Where in the model a pilot stands. */
export type Stage = (typeof stages)[number];

/** 0 observe, 1 advise, 2 act after approval, 3 act unless vetoed, 4 act within the boundary. */
export type AutonomyLevel = 0 | 1 | 2 | 3 | 4;

export const gateOutcomes = ['go', 'conditional-go', 'hold', 'recycle', 'kill'] as const;
/** What a gate review can end with: exactly one of these. */
export type GateOutcome = (typeof gateOutcomes)[number];

export const killReasons = [
  'no-owner',
  'no-changed-decision',
  'no-value',
  'cost-to-serve',
  'model-quality',
  'not-adopted',
  'data',
  'risk',
  'duplicate',
  'superseded',
  'strategy',
] as const;
export type KillReason = (typeof killReasons)[number];

/** Money in minor units of its currency (ISO 4217): `{ minor: 64_000_000, currency: 'USD' }` is 640,000 dollars. */
export type Money = { minor: number; currency: string };

/** A rule fixed to the version that was in force, so that what rests on it can be checked again. */
export type PolicyVersion = { policyId: string; version: number };

/** What a gate outcome demands, by outcome; nothing else is asked and nothing of it may be missing. */
export type OutcomeDemands =
  /** `autonomy` raises the level with the gate, where the review asked for it; else null. */
  | { outcome: 'go'; autonomy: AutonomyLevel | null }
  | { outcome: 'conditional-go'; autonomy: AutonomyLevel | null; conditions: readonly ConditionDemanded[] }
  /** `returnOn`: the day on which it comes back before the board. */
  | { outcome: 'hold'; because: string; returnOn: string }
  | { outcome: 'recycle'; because: string; redo: readonly string[] }
  /** `freed`: what no longer has to be spent; null where nobody knows. */
  | { outcome: 'kill'; reason: KillReason; because: string; lessons: string; freed: Money | null };

/** What a conditional go names: who owes what by which day. */
export type ConditionDemanded = { conditionId: string; text: string; owner: string; dueOn: string };

/** What a piece of evidence is about; criteria ask for evidence by it. */
export const evidenceKinds = [
  'baseline-study',
  'benefit-validation',
  'cost-model',
  'data-provenance',
  'evaluation',
  'kill-criteria',
  'legal-opinion',
  'model-documentation',
  'oversight-drill',
  'privacy-assessment',
  'production-pathway',
  'rollback-rehearsal',
  'security-review',
  'user-research',
  'other',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];
