import type { AutonomyLevel, Day, GateOutcome, Instant, KillReason, Money, Stage } from '@gatehouse/kernel';

export {
  killReasons,
  stages,
  type AutonomyLevel,
  type KillReason,
  type Money,
  type Stage,
} from '@gatehouse/kernel';

export const statuses = ['active', 'on-hold', 'killed', 'retired'] as const;
export type Status = (typeof statuses)[number];

export const riskTiers = ['minimal', 'limited', 'high', 'prohibited'] as const;
export type RiskTier = (typeof riskTiers)[number];

export const holdCauses = ['board', 'trigger', 'emergency', 'programme-office'] as const;
export type HoldCause = (typeof holdCauses)[number];

/** A date as somebody wrote it, and how much of it is known. */
export type ReportedDate = { raw: string; precision: 'year' | 'month' | 'day'; on: Day };

/** Where words about a pilot came from: typed here, or read from a row of an imported file. */
export type Source =
  | { kind: 'manual' }
  | {
      kind: 'import';
      importId: string;
      /** SHA-256 of the file, hex. */
      file: string;
      /** Line of the file on which the row begins; the header is line 1. */
      row: number;
      externalId: string | null;
    };

/** What an import says of a fact: which row said it, in which words, with which date. */
export type Reported = { importId: string; row: number; raw: string; date: ReportedDate | null };

/** What a pilot is called and for; every revision replaces the whole of it. */
export type Description = {
  name: string;
  purpose: string;
  unit: string;
  programme: string | null;
  tags: readonly string[];
};

/** The capacity in which somebody acted, as it was when they did. */
export type Capacity =
  'programme-office' | 'assurance' | 'finance' | 'owner' | 'sponsor' | 'offered' | 'import' | 'rule';

/** Where a pilot's conditions can differ from production's. */
export const conditionAspects = [
  'data',
  'freshness',
  'volume',
  'users',
  'edge-cases',
  'response-time',
  'support',
  'who-pays',
] as const;
export type ConditionAspect = (typeof conditionAspects)[number];

/** One condition as it is in the pilot and as it will be in production; `closing` is what would close the difference, null where there is none. */
export type ConditionLine = {
  aspect: ConditionAspect;
  inPilot: string;
  inProduction: string;
  closing: string | null;
};

/** The decided gate review that something is the consequence of. */
export type GatePassed = { reviewId: string; gate: string; outcome: GateOutcome };

/** What waits, and has waited for longer than it should. */
export const escalatedMatters = ['orphaned', 'offer-unanswered'] as const;
export type EscalatedMatter = (typeof escalatedMatters)[number];

export type PilotEvent = { pilotId: string } & (
  | (Description & {
      type: 'PilotRegistered';
      autonomy: AutonomyLevel;
      source: Source;
      /** The other columns of the imported row, as they stood. */
      reported: Readonly<Record<string, string>>;
      capacity: Capacity;
    })
  | (Description & {
      type: 'PilotRevised';
      capacity: Capacity;
      reported: Readonly<Record<string, string>> | null;
      source: Source;
    })
  | { type: 'RiskTierAssigned'; tier: RiskTier; basis: string; reported: Reported | null; capacity: Capacity }
  | { type: 'SponsorNamed'; sponsor: string; capacity: Capacity }
  | { type: 'OwnershipOffered'; to: string; capacity: Capacity }
  | { type: 'OwnershipAccepted'; owner: string }
  | { type: 'OwnershipDeclined'; offeredTo: string; reason: string }
  | { type: 'OwnershipReleased'; owner: string; reason: string; capacity: Capacity }
  | {
      type: 'StageEntered';
      stage: Stage;
      from: Stage | null;
      /** The stage lies before the one it leaves: entered, and flagged. */
      backwards: boolean;
      /** Which row of an import said so; null where a gate led there. */
      reported: Reported | null;
      /** The gate outcome that led there; null where an import said so. */
      gate: GatePassed | null;
    }
  | {
      type: 'PilotHeld';
      cause: HoldCause;
      reason: string;
      /** The day on which a board's hold comes back before it; null for every other cause. */
      returnOn: Day | null;
      /** The gate outcome that holds it; null where nobody's gate did. */
      gate: GatePassed | null;
      capacity: Capacity;
    }
  | { type: 'PilotResumed'; cause: HoldCause; reason: string; gate: GatePassed | null; capacity: Capacity }
  /** An import says otherwise than the gates: flagged, never entered. `standing` is where the pilot stands. */
  | { type: 'StageReported'; stage: Stage; standing: Stage; reported: Reported }
  | {
      type: 'PilotKilled';
      reason: KillReason;
      /** In words: what was seen, and why it ends. */
      because: string;
      lessons: string;
      /** What no longer has to be spent; null where nobody knows. */
      freed: Money | null;
      /** The gate outcome that ended it; null where the programme office did. */
      gate: GatePassed | null;
      capacity: Capacity;
    }
  /** `person` is who stopped it, `onBehalfOf` whom they acted for; neither of them lifts it. */
  | {
      type: 'EmergencyStopped';
      person: string;
      onBehalfOf: string | null;
      reason: string;
      capacity: Capacity;
    }
  | { type: 'EmergencyStopLifted'; stoppedBy: string; reason: string; capacity: Capacity }
  /** Through a gate outcome, and by nothing else. */
  | { type: 'AutonomyRaised'; from: AutonomyLevel; to: AutonomyLevel; gate: GatePassed; capacity: Capacity }
  /** A gate sent it back: what has to be done again before it is asked for anew. The stage stays. */
  | { type: 'PilotRecycled'; because: string; redo: readonly string[]; gate: GatePassed; capacity: Capacity }
  | { type: 'AutonomyLowered'; from: AutonomyLevel; to: AutonomyLevel; reason: string; capacity: Capacity }
  | { type: 'ConditionsDeclared'; lines: readonly ConditionLine[]; capacity: Capacity }
  | { type: 'NoteAdded'; text: string; capacity: Capacity }
  /** This pilot does again what the other does; both stay, and nobody merges them. */
  | { type: 'DuplicateDeclared'; of: string; basis: string; capacity: Capacity }
  /** Looked at and found to be another thing, so that it is not suggested again. */
  | { type: 'DuplicateDismissed'; of: string; reason: string; capacity: Capacity }
  /** By the clock: the rule, since when it waits, and whom it is raised to. */
  | {
      type: 'PilotEscalated';
      matter: EscalatedMatter;
      since: Instant;
      days: number;
      to: 'sponsor' | 'programme-office';
      rule: string;
    }
  | { type: 'PilotRetired'; reason: string; reported: Reported | null; capacity: Capacity }
  /** Registered by an import that was taken back before anybody touched the pilot. */
  | { type: 'PilotWithdrawn'; importId: string }
);

export type PilotEventOf<Type extends PilotEvent['type']> = Extract<PilotEvent, { type: Type }>;
