import type { Role, Scope } from '@gatehouse/kernel';

/** What somebody is here and may do. Names and addresses are not facts of the log: they live where they can be erased. */
export type PersonEvent = { personId: string } & (
  | { type: 'PersonAdded'; isService: boolean }
  | { type: 'RoleGranted'; role: Role; scope: Scope }
  | { type: 'RoleRevoked'; role: Role; scope: Scope }
  | { type: 'PersonLeft' }
);

/** A bearer token: only the hash of its secret is ever known here. */
export type TokenEvent = { tokenId: string } & (
  | { type: 'TokenIssued'; personId: string; label: string; hash: string; expiresAt: string | null }
  | { type: 'TokenRevoked'; personId: string }
);

export type AccessEvent = PersonEvent | TokenEvent;

/** Complete by construction: the compiler asks for every type of the union. */
const types: Record<AccessEvent['type'], true> = {
  PersonAdded: true,
  RoleGranted: true,
  RoleRevoked: true,
  PersonLeft: true,
  TokenIssued: true,
  TokenRevoked: true,
};

/** The names of this capability's events, as integrations see them. */
export const accessEventTypes = Object.keys(types);
