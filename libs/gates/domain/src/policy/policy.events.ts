import type { Money, Role, Stage } from '@gatehouse/kernel';

/** Evidence that a criterion needs: its kind, and how many days old it may be at most (null: any age). */
export type EvidenceNeeded = { kind: string; freshDays: number | null };

/** A knock-out criterion: a CEL expression over the pilot's dossier, and the same in a plain sentence. */
export type MustMeet = {
  criterionId: string;
  sentence: string;
  /** Empty where the evidence is all that is asked. */
  expression: string;
  evidence: readonly EvidenceNeeded[];
};

/** A scored criterion: assessors give 0 to `scale`, the mean counts by `weight` (1 to 5). */
export type ShouldMeet = { criterionId: string; sentence: string; weight: number; scale: number };

/** An answer that one person gives before the board meets; whoever holds the role at the pilot's place may give it. */
export type SignOffNeeded = {
  signOffId: string;
  name: string;
  role: Extract<Role, 'assurance' | 'finance' | 'programme-office'>;
};

/** The decision point between two stages. */
export type Gate = {
  gateId: string;
  name: string;
  from: Stage;
  to: Stage;
  mustMeet: readonly MustMeet[];
  shouldMeet: readonly ShouldMeet[];
  signOffs: readonly SignOffNeeded[];
  /** The most that a go may release; null where the policy sets no limit. */
  spendAuthority: Money | null;
  /** The board that decides; null: whichever board takes it up. */
  boardId: string | null;
  mayBeCircular: boolean;
};

/** The versioned rules of a stage model. */
export type PolicyRules = { gates: readonly Gate[] };

/** Stream `policy-<id>`. A draft is replaced whole each time it is saved; a version is a publication. */
export type PolicyEvent = { policyId: string } & (
  | {
      type: 'PolicyDrafted';
      name: string;
      rules: PolicyRules;
      /** What the draft began as; null from nothing. */
      basedOn: { policyId: string; version: number } | 'built-in' | 'file' | null;
    }
  /** `digest`: SHA-256 (hex) of the rules as canonical JSON (RFC 8785). */
  | {
      type: 'PolicyPublished';
      version: number;
      name: string;
      rules: PolicyRules;
      digest: string;
      reason: string;
    }
  /** No pilot is placed under it from now on; those under it stay until they are migrated. */
  | { type: 'PolicyRetired'; reason: string }
);
export type PolicyEventOf<Type extends PolicyEvent['type']> = Extract<PolicyEvent, { type: Type }>;

/** Stream `placement-<pilotId>`: which version of which policy a pilot is under. */
export type PlacementEvent = { pilotId: string } & (
  | { type: 'PilotPlacedUnderPolicy'; policyId: string; version: number }
  | {
      type: 'PilotMigrated';
      policyId: string;
      version: number;
      from: { policyId: string; version: number };
      reason: string;
    }
);
export type PlacementEventOf<Type extends PlacementEvent['type']> = Extract<PlacementEvent, { type: Type }>;

/** Complete by construction: the compiler asks for every type of the unions. */
const types: Record<(PolicyEvent | PlacementEvent)['type'], true> = {
  PolicyDrafted: true,
  PolicyPublished: true,
  PolicyRetired: true,
  PilotPlacedUnderPolicy: true,
  PilotMigrated: true,
};
export const policyEventTypes = Object.keys(types);

export const policyStream = (policyId: string): string => `policy-${policyId}`;
export const placementStream = (pilotId: string): string => `placement-${pilotId}`;
