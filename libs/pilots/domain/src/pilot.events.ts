import type { Day } from '@gatehouse/kernel';

export const stages = ['idea', 'framing', 'pilot', 'limited-production', 'production'] as const;
export type Stage = (typeof stages)[number];

export const statuses = ['active', 'on-hold', 'killed', 'retired'] as const;
export type Status = (typeof statuses)[number];

export const riskTiers = ['minimal', 'limited', 'high', 'prohibited'] as const;
export type RiskTier = (typeof riskTiers)[number];

/** 0 observe, 1 advise, 2 act after approval, 3 act unless vetoed, 4 act within the boundary. */
export type AutonomyLevel = 0 | 1 | 2 | 3 | 4;

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
export type Capacity = 'programme-office' | 'assurance' | 'owner' | 'sponsor' | 'offered' | 'import' | 'rule';

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
      reported: Reported;
    }
  | { type: 'PilotHeld'; cause: HoldCause; reason: string; capacity: Capacity }
  | { type: 'PilotResumed'; cause: HoldCause; reason: string; capacity: Capacity }
  | { type: 'PilotRetired'; reason: string; reported: Reported | null; capacity: Capacity }
  /** Registered by an import that was taken back before anybody touched the pilot. */
  | { type: 'PilotWithdrawn'; importId: string }
);

export type PilotEventOf<Type extends PilotEvent['type']> = Extract<PilotEvent, { type: Type }>;
