import { duties, type Duty } from '@gatehouse/kernel';
import type { Duty as Wire } from '@gatehouse/web-kit';
import type { ShownGrant } from '../people/shown-person';

export type WireDuty = Wire;

/** What somebody can lend: the roles that they have, and what comes with their pilots. */
export const dutiesOf = (grants: readonly ShownGrant[]): WireDuty[] =>
  duties
    .map(wireDuty)
    .filter((duty) => isOfPilots(duty) || grants.some(({ role }) => role === duty))
    .sort((one, other) => Number(isOfPilots(other)) - Number(isOfPilots(one)));

const isOfPilots = (duty: WireDuty): boolean => duty === 'ownership' || duty === 'sponsorship';

// The wire writes words with underscores; it has the same duties.
const wireDuty = (duty: Duty): WireDuty => duty.replaceAll('-', '_') as WireDuty;

/** Days as they begin and end where the person is who names them; today has begun, so it means at once. */
export const startOfDay = (day: string): string | null => {
  const start = day === '' ? null : new Date(`${day}T00:00:00`);
  return start !== null && start.getTime() > Date.now() ? start.toISOString() : null;
};
export const endOfDay = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString();
