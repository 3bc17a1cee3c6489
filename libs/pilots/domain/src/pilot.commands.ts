import type { Actor } from '@gatehouse/kernel';
import type {
  AutonomyLevel,
  Description,
  HoldCause,
  Reported,
  RiskTier,
  Source,
  Stage,
} from './pilot.events';

/** What access knows of somebody who is to be given a duty; read before deciding, and passed in. */
export type Candidate = { person: string; standing: 'member' | 'left' | 'unknown' };

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
  /** An import says at which stage the pilot stands. */
  | { type: 'ReportStage'; stage: Stage; reported: Reported }
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
  | 'already-owned'
  | 'not-offered'
  | 'only-the-person-named-may-answer'
  | 'not-owned'
  | 'already-on-hold'
  | 'not-on-hold'
  | 'already-touched'
  | 'not-of-this-import';
