import type { PilotEvent } from './pilot.events';

/** Complete by construction: the compiler asks for every type of the union. */
const types: Record<PilotEvent['type'], true> = {
  PilotRegistered: true,
  PilotRevised: true,
  RiskTierAssigned: true,
  SponsorNamed: true,
  OwnershipOffered: true,
  OwnershipAccepted: true,
  OwnershipDeclined: true,
  OwnershipReleased: true,
  StageEntered: true,
  StageReported: true,
  PilotHeld: true,
  PilotResumed: true,
  PilotRetired: true,
  PilotKilled: true,
  EmergencyStopped: true,
  EmergencyStopLifted: true,
  AutonomyRaised: true,
  AutonomyLowered: true,
  PilotRecycled: true,
  ConditionsDeclared: true,
  NoteAdded: true,
  DuplicateDeclared: true,
  DuplicateDismissed: true,
  PilotEscalated: true,
  PilotWithdrawn: true,
};

/** The names of this capability's events, as integrations see them. */
export const pilotEventTypes = Object.keys(types);
