import {
  isInOwnRight,
  isRule,
  mayActAs,
  reject,
  standsFor,
  type Actor,
  type Refusal,
} from '@gatehouse/kernel';
import type { Capacity, Source } from './pilot.events';
import type { PilotRefusal } from './pilot.commands';
import type { RegisteredPilot } from './pilot.state';

/** The first of the capacities wanted in which this person may act on this pilot; null if none. */
export const capacityOf = (
  actor: Actor,
  pilot: RegisteredPilot,
  wanted: readonly Capacity[],
): Capacity | null => wanted.find((capacity) => has(actor, pilot, capacity)) ?? null;

/** What the programme office imports, the file says and not the office. */
export const recordedAs = (capacity: Capacity, origin: Source['kind']): Capacity =>
  capacity === 'programme-office' && origin === 'import' ? 'import' : capacity;

const has = (actor: Actor, pilot: RegisteredPilot, capacity: Capacity): boolean => {
  switch (capacity) {
    case 'programme-office':
    case 'assurance':
    case 'finance':
      return mayActAs(actor, capacity, pilot.description);
    case 'owner':
      return pilot.ownership.kind === 'owned' && standsFor(actor, pilot.ownership.owner, 'ownership');
    case 'offered':
      return pilot.ownership.kind === 'offered' && isInOwnRight(actor) && pilot.ownership.to === actor.person;
    case 'sponsor':
      return pilot.sponsor !== null && standsFor(actor, pilot.sponsor, 'sponsorship');
    case 'rule':
      return isRule(actor.person);
    case 'import':
      return false;
  }
};

export const longestReason = 2_000;

/** Reasons are read aloud later; an empty one is none. */
export const flawInReason = (reason: string, field = 'reason'): Refusal<PilotRefusal> | null => {
  if (reason.trim() === '')
    return reject('reason-missing', 'Say why, in a sentence; it is kept with the record.', field);
  if (reason.length > longestReason)
    return reject(
      'reason-too-long',
      `The reason has ${reason.length} characters; the limit is ${longestReason}. Shorten it.`,
      field,
    );
  return null;
};
