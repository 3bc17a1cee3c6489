import { grantsAfter, type PersonEvent } from '@gatehouse/access-domain';
import type { Grant } from '@gatehouse/kernel';
import { integer, projection } from '@gatehouse/projections';

/** Who is here and what they may do; what they are called is the directory's. */
export type PersonRow = { personId: string; grants: readonly Grant[]; hasLeft: boolean; isService: boolean };

export const people = projection<PersonRow, PersonEvent>()({
  name: 'people',
  version: 1,
  history: 'versions',
  keys: ({ personId }) => [personId],
  columns: {
    is_administrator: integer((person) =>
      !person.hasLeft && person.grants.some(({ role }) => role === 'administrator') ? 1 : 0,
    ),
  },
  starts: {
    PersonAdded: ({ personId, isService }) => ({ personId, isService, grants: [], hasLeft: false }),
  },
  changes: {
    RoleGranted: (person, event) => ({ ...person, grants: grantsAfter(person.grants, event) }),
    RoleRevoked: (person, event) => ({ ...person, grants: grantsAfter(person.grants, event) }),
    PersonLeft: (person) => ({ ...person, hasLeft: true }),
  },
});
