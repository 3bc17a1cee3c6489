import { accept, involves, reject, type Decision } from '@gatehouse/kernel';
import { capacityOf, flawInReason } from './capacity';
import type { PilotCommandOf, PilotRefusal } from './pilot.commands';
import type { Capacity, PilotEvent } from './pilot.events';
import type { RegisteredPilot } from './pilot.state';

type Decided = Decision<PilotEvent, PilotRefusal>;

/** Whoever answers for a pilot may stop it at once; nobody has to be asked first. */
const responsible: readonly Capacity[] = ['owner', 'sponsor', 'assurance', 'programme-office'];

export const emergencyStop = (
  { pilotId, actor, reason }: PilotCommandOf<'EmergencyStop'>,
  pilot: RegisteredPilot,
): Decided => {
  const capacity = capacityOf(actor, pilot, responsible);
  if (!capacity)
    return reject(
      'not-your-role',
      'The owner, the sponsor, assurance or the programme office stops a pilot. Call one of them now.',
    );
  if (pilot.stoppedBy.length > 0) return reject('already-stopped', 'The pilot is stopped already.');
  const flaw = flawInReason(reason);
  if (flaw) return flaw;
  const said = { pilotId, reason: reason.trim(), capacity };
  return accept(
    { type: 'EmergencyStopped', ...said, person: actor.person, onBehalfOf: actor.onBehalfOf ?? null },
    { type: 'PilotHeld', ...said, cause: 'emergency', returnOn: null, gate: null },
  );
};

/** Two people saw it before work goes on. */
export const liftEmergencyStop = (
  { pilotId, actor, reason }: PilotCommandOf<'LiftEmergencyStop'>,
  pilot: RegisteredPilot,
): Decided => {
  const { stoppedBy } = pilot;
  const [stopper] = stoppedBy;
  if (stopper === undefined) return reject('not-stopped', 'No emergency stop stands.');
  const capacity = capacityOf(actor, pilot, responsible);
  if (!capacity)
    return reject(
      'not-your-role',
      'The owner, the sponsor, assurance or the programme office lifts the stop. Ask one of them.',
    );
  if (stoppedBy.some((person) => involves(actor, person)))
    return reject(
      'somebody-else-must-lift',
      'Whoever stopped a pilot does not start it again. Ask somebody else who answers for it.',
    );
  const flaw = flawInReason(reason);
  if (flaw) return flaw;
  const said = { pilotId, reason: reason.trim(), capacity };
  return accept(
    { type: 'EmergencyStopLifted', ...said, stoppedBy: stopper },
    { type: 'PilotResumed', ...said, cause: 'emergency', gate: null },
  );
};

export const lowerAutonomy = (
  { pilotId, actor, to, reason }: PilotCommandOf<'LowerAutonomy'>,
  pilot: RegisteredPilot,
): Decided => {
  const capacity = capacityOf(actor, pilot, ['owner', 'sponsor', 'assurance']);
  if (!capacity)
    return reject('not-your-role', 'The owner, the sponsor or assurance lowers autonomy. Ask one of them.');
  if (to >= pilot.autonomy)
    return reject(
      'autonomy-not-lower',
      `Autonomy stands at ${pilot.autonomy}; it is raised only by a gate's outcome. Choose a lower level.`,
      'to',
    );
  return (
    flawInReason(reason) ??
    accept({ type: 'AutonomyLowered', pilotId, from: pilot.autonomy, to, reason: reason.trim(), capacity })
  );
};
