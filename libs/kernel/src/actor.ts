export const roles = [
  'administrator',
  'programme-office',
  'finance',
  'assurance',
  'auditor',
  'reader',
] as const;
export type Role = (typeof roles)[number];

/** How far a role reaches. */
export type Scope =
  { kind: 'everything' } | { kind: 'unit'; unit: string } | { kind: 'programme'; programme: string };

export type Grant = { role: Role; scope: Scope };

/** Who acts: a person or a service account, what they may do, and for whom they do it. */
export type Actor = { person: string; grants: readonly Grant[]; onBehalfOf?: string };

/** What a grant's scope is held against. */
export type Place = { unit: string | null; programme: string | null };

export const everywhere: Place = { unit: null, programme: null };

export const mayActAs = (actor: Actor, role: Role, place: Place): boolean =>
  actor.grants.some((grant) => grant.role === role && covers(grant.scope, place));

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
