import { reject, type Decider, type Decision } from '@gatehouse/kernel';
import * as course from './course';
import { assignProgramme, registerPilot, revisePilot } from './description';
import { killPilot } from './ending';
import { escalatePilot } from './escalation';
import { applyGateOutcome } from './gate-outcome';
import * as ownership from './ownership';
import type { PilotCommand, PilotCommandOf, PilotRefusal } from './pilot.commands';
import type { PilotEvent } from './pilot.events';
import * as record from './record';
import * as safety from './safety';
import { evolve, unregistered, type Pilot, type RegisteredPilot } from './pilot.state';

type Decided = Decision<PilotEvent, PilotRefusal>;

const decide = (command: PilotCommand, pilot: Pilot): Decided => {
  if (command.type === 'RegisterPilot') return registerPilot(command, pilot);
  if (pilot.kind === 'unregistered')
    return reject('not-registered', 'No pilot has this id. Look it up in the portfolio.', 'pilotId');
  if (pilot.kind === 'withdrawn')
    return reject('pilot-is-withdrawn', 'The import that registered this pilot was withdrawn.');
  // What is over stays as it was; only its import may still be taken back, its words put right, a note be added.
  if (pilot.isOver && !openAfterTheEnd.includes(command.type))
    return reject('pilot-is-over', 'This pilot was retired or killed; its record no longer changes.');
  return decideRegistered(command, pilot);
};

const openAfterTheEnd: readonly PilotCommand['type'][] = ['WithdrawPilot', 'RevisePilot', 'AddNote'];

type RegisteredCommand = Exclude<PilotCommand, { type: 'RegisterPilot' }>;
type Deciders = {
  [Type in RegisteredCommand['type']]: (command: PilotCommandOf<Type>, pilot: RegisteredPilot) => Decided;
};

const deciders: Deciders = {
  RevisePilot: revisePilot,
  AssignProgramme: assignProgramme,
  AssignRiskTier: course.assignRiskTier,
  NameSponsor: ownership.nameSponsor,
  OfferOwnership: ownership.offerOwnership,
  AcceptOwnership: ownership.acceptOwnership,
  DeclineOwnership: ownership.declineOwnership,
  ReleaseOwnership: ownership.releaseOwnership,
  ReassignOwnership: ownership.reassignOwnership,
  HoldPilot: course.holdPilot,
  ResumePilot: course.resumePilot,
  EmergencyStop: safety.emergencyStop,
  LiftEmergencyStop: safety.liftEmergencyStop,
  LowerAutonomy: safety.lowerAutonomy,
  DeclareConditions: record.declareConditions,
  AddNote: record.addNote,
  DeclareDuplicate: record.declareDuplicate,
  DismissDuplicate: record.dismissDuplicate,
  EscalatePilot: escalatePilot,
  ReportStage: course.reportStage,
  RetirePilot: course.retirePilot,
  KillPilot: killPilot,
  ApplyGateOutcome: applyGateOutcome,
  WithdrawPilot: course.withdrawPilot,
};

const decideRegistered = (command: RegisteredCommand, pilot: RegisteredPilot): Decided => {
  // The table pairs each type with its command; indexing by a union loses the pairing, hence the cast.
  const decider = deciders[command.type] as (command: RegisteredCommand, pilot: RegisteredPilot) => Decided;
  return decider(command, pilot);
};

/** An AI use case on its way to a decision system: who owns it, where it stands, whether work is allowed. */
export const pilot: Decider<PilotCommand, PilotEvent, Pilot, PilotRefusal> = {
  initial: unregistered,
  decide,
  evolve,
};

export const pilotStream = (pilotId: string): string => `pilot-${pilotId}`;
