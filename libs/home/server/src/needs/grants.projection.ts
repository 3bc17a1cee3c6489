import { isSameGrant, type PersonEvent } from '@gatehouse/access-domain';
import type { Grant } from '@gatehouse/kernel';
import { projection } from '@gatehouse/projections';

/** What each person may do: access's fact, kept here for the delegates who do it for them. */
export const homeGrants = projection<{ grants: readonly Grant[] }, PersonEvent>()({
  name: 'home-grants',
  version: 1,
  history: 'none',
  keys: ({ personId }) => [personId],
  columns: {},
  starts: { PersonAdded: () => ({ grants: [] }) },
  changes: {
    RoleGranted: ({ grants }, { role, scope }) => ({
      grants: [...without(grants, { role, scope }), { role, scope }],
    }),
    RoleRevoked: ({ grants }, { role, scope }) => ({ grants: without(grants, { role, scope }) }),
    // Whoever left has no duties that somebody could do for them.
    PersonLeft: () => null,
  },
});

const without = (grants: readonly Grant[], grant: Grant): Grant[] =>
  grants.filter((other) => !isSameGrant(other, grant));
