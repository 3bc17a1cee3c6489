import { isSameGrant, type PersonEvent } from '@gatehouse/access-domain';
import type { Envelope } from '@gatehouse/event-store';
import type { Grant } from '@gatehouse/kernel';
import { integer, projection } from '@gatehouse/projections';

/** A role as somebody has it: since when, and by whom it was granted. */
export type HeldGrant = Grant & { since: string; by: string };
export type PastGrant = HeldGrant & { until: string; endedBy: string };

/** Who is here, what they may do and what they might once; what they are called is the directory's. */
export type PersonRow = {
  personId: string;
  isService: boolean;
  grants: readonly HeldGrant[];
  pastGrants: readonly PastGrant[];
  addedAt: string;
  hasLeft: boolean;
  leftAt: string | null;
  isForgotten: boolean;
};

export const people = projection<PersonRow, PersonEvent>()({
  name: 'people',
  version: 2,
  history: 'versions',
  keys: ({ personId }) => [personId],
  columns: {
    is_administrator: integer((person) =>
      !person.hasLeft && person.grants.some(({ role }) => role === 'administrator') ? 1 : 0,
    ),
  },
  starts: {
    PersonAdded: ({ personId, isService }, { occurredAt }) => ({
      ...{ personId, isService, grants: [], pastGrants: [], addedAt: occurredAt },
      ...{ hasLeft: false, leftAt: null, isForgotten: false },
    }),
  },
  changes: {
    RoleGranted: (person, { role, scope }, { occurredAt, by }) => ({
      ...person,
      grants: [...person.grants, { role, scope, since: occurredAt, by }],
    }),
    RoleRevoked: (person, event, envelope) => ended(person, envelope, (grant) => isSameGrant(grant, event)),
    PersonLeft: (person, _, envelope) => ({
      ...ended(person, envelope, () => true),
      hasLeft: true,
      leftAt: envelope.occurredAt,
    }),
    PersonForgotten: (person) => ({ ...person, isForgotten: true }),
  },
});

/** The row once these grants are over; the newest end first. */
const ended = (
  person: PersonRow,
  { occurredAt, by }: Envelope,
  isOver: (grant: Grant) => boolean,
): PersonRow => ({
  ...person,
  grants: person.grants.filter((grant) => !isOver(grant)),
  pastGrants: [
    ...person.grants.filter(isOver).map((grant) => ({ ...grant, until: occurredAt, endedBy: by })),
    ...person.pastGrants,
  ],
});
