import { reject, type Decider, type Decision } from '@gatehouse/kernel';
import * as course from './course';
import { registerPilot, revisePilot } from './description';
import * as ownership from './ownership';
import type { PilotCommand, PilotRefusal } from './pilot.commands';
import type { PilotEvent } from './pilot.events';
import { evolve, unregistered, type Pilot, type RegisteredPilot } from './pilot.state';

type Decided = Decision<PilotEvent, PilotRefusal>;

const decide = (command: PilotCommand, pilot: Pilot): Decided => {
  if (command.type === 'RegisterPilot') return registerPilot(command, pilot);
  if (pilot.kind === 'unregistered')
    return reject('not-registered', 'No pilot has this id. Look it up in the portfolio.', 'pilotId');
  if (pilot.kind === 'withdrawn')
    return reject('pilot-is-withdrawn', 'The import that registered this pilot was withdrawn.');
  // What is over stays as it was; only its import may still be taken back, or its words put right.
  if (pilot.isOver && command.type !== 'WithdrawPilot' && command.type !== 'RevisePilot')
    return reject('pilot-is-over', 'This pilot was retired or killed; its record no longer changes.');
  return decideRegistered(command, pilot);
};

const decideRegistered = (
  command: Exclude<PilotCommand, { type: 'RegisterPilot' }>,
  pilot: RegisteredPilot,
): Decided => {
  switch (command.type) {
    case 'RevisePilot':
      return revisePilot(command, pilot);
    case 'AssignRiskTier':
      return course.assignRiskTier(command, pilot);
    case 'NameSponsor':
      return ownership.nameSponsor(command, pilot);
    case 'OfferOwnership':
      return ownership.offerOwnership(command, pilot);
    case 'AcceptOwnership':
      return ownership.acceptOwnership(command, pilot);
    case 'DeclineOwnership':
      return ownership.declineOwnership(command, pilot);
    case 'ReleaseOwnership':
      return ownership.releaseOwnership(command, pilot);
    case 'HoldPilot':
      return course.holdPilot(command, pilot);
    case 'ResumePilot':
      return course.resumePilot(command, pilot);
    case 'ReportStage':
      return course.reportStage(command, pilot);
    case 'RetirePilot':
      return course.retirePilot(command, pilot);
    case 'WithdrawPilot':
      return course.withdrawPilot(command, pilot);
  }
};

/** An AI use case on its way to a decision system: who owns it, where it stands, whether work is allowed. */
export const pilot: Decider<PilotCommand, PilotEvent, Pilot, PilotRefusal> = {
  initial: unregistered,
  decide,
  evolve,
};

export const pilotStream = (pilotId: string): string => `pilot-${pilotId}`;
