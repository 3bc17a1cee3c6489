import type { ShownPilot } from './shown-pilot';

/** What a person can set in motion from this page, by the name of its mutation. */
export type ActionName =
  | 'revisePilot'
  | 'assignRiskTier'
  | 'nameSponsor'
  | 'offerOwnership'
  | 'acceptOwnership'
  | 'declineOwnership'
  | 'releaseOwnership'
  | 'reassignOwnership'
  | 'addNote'
  | 'declareConditions'
  | 'declareDuplicate'
  | 'emergencyStop'
  | 'liftEmergencyStop'
  | 'lowerAutonomy'
  | 'killPilot'
  | 'retirePilot'
  | 'holdPilot'
  | 'resumePilot';

/** Conditions are declared in their own tab, and nowhere in a dialog. */
export type DialogName = Exclude<ActionName, 'declareConditions'>;

export type Action = { isOpen: boolean; reason: string | null };

/** Whether a command is open to the person asking; null where the pilot offers no commands at all, as in the past. */
export const actionOf = (pilot: Pick<ShownPilot, 'actions'>, name: ActionName): Action | null => {
  const found = pilot.actions.find(({ command }) => command.toLowerCase() === name.toLowerCase());
  return found ? { isOpen: found.isOpen, reason: found.reason ?? null } : null;
};
