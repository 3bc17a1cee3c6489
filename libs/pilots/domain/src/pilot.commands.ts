import type { Actor, Instant, OutcomeDemands } from '@gatehouse/kernel';
import type {
  AutonomyLevel,
  ConditionLine,
  Description,
  EscalatedMatter,
  HoldCause,
  KillReason,
  Money,
  Reported,
  RiskTier,
  Source,
  Stage,
} from './pilot.events';

/** What access knows of somebody who is to be given a duty; read before deciding, and passed in. */
export type Candidate = { person: string; standing: 'member' | 'left' | 'service' | 'unknown' };

/** Another pilot, and whether there is one; read before deciding, and passed in. */
export type OtherPilot = { pilotId: string; isKnown: boolean };

/** The decided review whose outcome is applied: the gate's name, and the stage that it leads to. */
export type DecidedReview = { reviewId: string; gate: string; to: Stage };

/** Every command says who acts; the decider looks at what they may do. */
export type PilotCommand = { pilotId: string; actor: Actor } & (
  | {
      type: 'RegisterPilot';
      description: Description;
      autonomy: AutonomyLevel;
      source: Source;
      reported: Readonly<Record<string, string>>;
    }
  | {
      type: 'RevisePilot';
      description: Description;
      source: Source;
      reported: Readonly<Record<string, string>> | null;
    }
  | { type: 'AssignRiskTier'; tier: RiskTier; basis: string; reported: Reported | null }
  | { type: 'NameSponsor'; candidate: Candidate }
  | { type: 'OfferOwnership'; candidate: Candidate }
  | { type: 'AcceptOwnership' }
  | { type: 'DeclineOwnership'; reason: string }
  | { type: 'ReleaseOwnership'; reason: string }
  | { type: 'HoldPilot'; cause: HoldCause; reason: string }
  | { type: 'ResumePilot'; cause: HoldCause; reason: string }
  /** Changes which programme a pilot belongs to, and no other word. */
  | { type: 'AssignProgramme'; programme: string }
  /** Releases whoever owns it and offers it to somebody else, in one decision. */
  | { type: 'ReassignOwnership'; candidate: Candidate; reason: string }
  /** Only where no policy governs the pilot; otherwise a board ends it. */
  | {
      type: 'KillPilot';
      reason: KillReason;
      because: string;
      lessons: string;
      freed: Money | null;
      isUnderPolicy: boolean;
    }
  /** By rule: what a board decided at a gate becomes so. */
  | { type: 'ApplyGateOutcome'; review: DecidedReview; demands: OutcomeDemands }
  | { type: 'EmergencyStop'; reason: string }
  | { type: 'LiftEmergencyStop'; reason: string }
  | { type: 'LowerAutonomy'; to: AutonomyLevel; reason: string }
  | { type: 'DeclareConditions'; lines: readonly ConditionLine[] }
  | { type: 'AddNote'; text: string }
  | { type: 'DeclareDuplicate'; other: OtherPilot; basis: string }
  | { type: 'DismissDuplicate'; other: OtherPilot; reason: string }
  /** Only the clock's rules say that something has waited for too long. */
  | {
      type: 'EscalatePilot';
      matter: EscalatedMatter;
      since: Instant;
      days: number;
      rule: string;
    }
  /** An import says at which stage the pilot stands; once it is under a policy, that is only reported. */
  | { type: 'ReportStage'; stage: Stage; reported: Reported; isUnderPolicy: boolean }
  | { type: 'RetirePilot'; reason: string; reported: Reported | null }
  /** Takes back a registration that an import made. */
  | { type: 'WithdrawPilot'; importId: string }
);

export type PilotCommandOf<Type extends PilotCommand['type']> = Extract<PilotCommand, { type: Type }>;

export type PilotRefusal =
  | 'already-registered'
  | 'not-registered'
  | 'pilot-is-withdrawn'
  | 'pilot-is-over'
  | 'name-missing'
  | 'name-too-long'
  | 'purpose-missing'
  | 'purpose-too-long'
  | 'unit-missing'
  | 'too-many-tags'
  | 'reason-missing'
  | 'reason-too-long'
  | 'basis-missing'
  | 'not-your-role'
  | 'person-unknown'
  | 'person-has-left'
  | 'person-is-a-service'
  | 'already-owned'
  | 'not-offered'
  | 'only-the-person-named-may-answer'
  | 'not-owned'
  | 'already-on-hold'
  | 'not-on-hold'
  | 'programme-missing'
  | 'lessons-missing'
  | 'money-malformed'
  | 'already-stopped'
  | 'not-stopped'
  | 'somebody-else-must-lift'
  | 'autonomy-not-lower'
  | 'conditions-missing'
  | 'condition-twice'
  | 'condition-incomplete'
  | 'text-too-long'
  | 'note-missing'
  | 'pilot-unknown'
  | 'same-pilot'
  | 'already-declared'
  | 'only-the-clock'
  | 'only-a-gate'
  | 'board-decides'
  | 'not-yours-to-hold'
  | 'no-longer-so'
  | 'nobody-acts-for-another-here'
  | 'already-touched'
  | 'not-of-this-import';
