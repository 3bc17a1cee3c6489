export const roles = [
  'administrator',
  'programme-office',
  'finance',
  'assurance',
  'auditor',
  'reader',
] as const;
export type Role = (typeof roles)[number];

/** What somebody can have a delegate do: the roles that decide, and what owners and sponsors do with their pilots. */
export const duties = ['programme-office', 'finance', 'assurance', 'ownership', 'sponsorship'] as const;
export type Duty = (typeof duties)[number];

/** How far a role reaches. */
export type Scope =
  { kind: 'everything' } | { kind: 'unit'; unit: string } | { kind: 'programme'; programme: string };

export type Grant = { role: Role; scope: Scope };

/**
 * Who acts: a person or a service account, and what they may do. Whoever acts for somebody acts as nobody else
 * meanwhile: the grants are then those that are lent, never their own.
 */
export type Actor = {
  person: string;
  grants: readonly Grant[];
  /** Whom they represent, as a delegate in term. */
  onBehalfOf?: string;
  /** The duties of that person's that are lent to them. */
  duties?: readonly Duty[];
};

/** What a grant's scope is held against. */
export type Place = { unit: string | null; programme: string | null };

export const everywhere: Place = { unit: null, programme: null };

export const mayActAs = (actor: Actor, role: Role, place: Place): boolean =>
  actor.grants.some((grant) => grant.role === role && covers(grant.scope, place));

/** Nobody is represented. Some things nobody does for another: accepting ownership, signing, naming delegates. */
export const isInOwnRight = (actor: Actor): boolean => actor.onBehalfOf === undefined;

/** Whether what the actor does counts as this person's doing: in their own right, or with this duty lent by them. */
export const standsFor = (actor: Actor, person: string, duty: Duty): boolean =>
  isInOwnRight(actor)
    ? actor.person === person
    : actor.onBehalfOf === person && (actor.duties ?? []).includes(duty);

/** Whether this person is behind what is done, doing it or having it done: duties are kept apart by both. */
export const involves = (actor: Actor, person: string): boolean =>
  actor.person === person || actor.onBehalfOf === person;

const covers = (scope: Scope, place: Place): boolean => {
  switch (scope.kind) {
    case 'everything':
      return true;
    case 'unit':
      return scope.unit === place.unit;
    case 'programme':
      return scope.programme === place.programme;
  }
};

/** A rule of the machine's, as whoever records an event: no person's id begins like this. */
export const ruleId = (name: string): string => `rule:${name}`;
export const isRule = (id: string): boolean => id.startsWith('rule:');
