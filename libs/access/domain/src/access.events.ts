import type { Duty, Instant, Role, Scope } from '@gatehouse/kernel';
import type { TokenScope } from './token-scopes';

/** What somebody is here and may do. Names and addresses are not facts of the log: they live where they can be erased. */
export type PersonEvent = { personId: string } & (
  | { type: 'PersonAdded'; isService: boolean }
  | { type: 'RoleGranted'; role: Role; scope: Scope }
  | { type: 'RoleRevoked'; role: Role; scope: Scope }
  /** Lends the person's duties to somebody for a term. */
  | ({ type: 'DelegateNamed' } & Delegation)
  /** Before its term was over. */
  | { type: 'DelegateEnded'; delegationId: string; delegate: string }
  | { type: 'PersonLeft' }
  /** The directory's entry was erased; who it was can no longer be told from here. */
  | { type: 'PersonForgotten' }
);

/** Who does what for the person, from one instant until another. */
export type Delegation = {
  delegationId: string;
  delegate: string;
  duties: readonly Duty[];
  from: string;
  until: string;
};

/** A bearer token: only the hash of its secret is ever known here. */
export type TokenEvent = { tokenId: string } & (
  | {
      type: 'TokenIssued';
      personId: string;
      label: string;
      hash: string;
      expiresAt: string | null;
      scopes: readonly TokenScope[];
    }
  | { type: 'TokenRevoked'; personId: string }
);

/**
 * Stream `demonstration-main`, the first event of a log that tells an invented story: nobody in it is real, and what
 * comes before the anchor was recorded by a simulated clock.
 */
export type DemonstrationEvent = {
  type: 'DemonstrationBegun';
  company: string;
  /** When it was made, to the hour; all of its story is told relative to it. */
  anchor: Instant;
  seed: number;
  /** Whether the story is told, or only its people are here. */
  hasPortfolio: boolean;
};

export type AccessEvent = PersonEvent | TokenEvent | DemonstrationEvent;

/** Complete by construction: the compiler asks for every type of the union. */
const types: Record<AccessEvent['type'], true> = {
  PersonAdded: true,
  RoleGranted: true,
  RoleRevoked: true,
  DelegateNamed: true,
  DelegateEnded: true,
  PersonLeft: true,
  PersonForgotten: true,
  TokenIssued: true,
  TokenRevoked: true,
  DemonstrationBegun: true,
};

/** The names of this capability's events, as integrations see them. */
export const accessEventTypes = Object.keys(types);
