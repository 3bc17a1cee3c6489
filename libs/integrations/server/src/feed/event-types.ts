import { accessEventTypes } from '@gatehouse/access-domain';
import { evidenceEventTypes } from '@gatehouse/assurance-domain';
import { boardEventTypes, circularEventTypes, meetingEventTypes } from '@gatehouse/boards-domain';
import { policyEventTypes, reviewEventTypes } from '@gatehouse/gates-domain';
import { integrationsEventTypes } from '@gatehouse/integrations-domain';
import { contractEventTypes, pilotEventTypes } from '@gatehouse/pilots-domain';

/** Which capability a type of event belongs to: one line for each capability that records any. */
const capabilities: Readonly<Record<string, readonly string[]>> = {
  access: accessEventTypes,
  assurance: evidenceEventTypes,
  boards: [...boardEventTypes, ...meetingEventTypes, ...circularEventTypes],
  gates: [...policyEventTypes, ...reviewEventTypes],
  integrations: integrationsEventTypes,
  pilots: [...pilotEventTypes, ...contractEventTypes],
};

const capabilityOf = new Map(
  Object.entries(capabilities).flatMap(([capability, types]) =>
    types.map((type) => [type, capability] as const),
  ),
);

/** `PilotRegistered` as it is called outside: `gatehouse.pilots.PilotRegistered`. */
export const outsideName = (type: string): string =>
  `gatehouse.${capabilityOf.get(type) ?? 'unknown'}.${type}`;

/** The type that an outside or a plain name means, or null where there is none of that name. */
export const eventTypeNamed = (name: string): string | null => {
  const type = name.slice(name.lastIndexOf('.') + 1);
  return capabilityOf.has(type) && (name === type || name === outsideName(type)) ? type : null;
};
