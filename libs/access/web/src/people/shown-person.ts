import { graphql, words } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const peopleQuery = graphql(`
  query People($search: String, $atLeast: Position) {
    people(search: $search, first: 200, atLeast: $atLeast) {
      id
      name
      title
      unit
      email
      initials
      hasLeft
      isService
      grants {
        role
        scope
      }
    }
  }
`);

export type ShownPerson = ResultOf<typeof peopleQuery>['people'][number];
/** A role and how far it reaches, as the wire has them. */
export type ShownGrant = Pick<ShownPerson['grants'][number], 'role' | 'scope'>;

/** Whom a dialog is about. */
export type Named = { id: string; name: string };

/** What the directory has of somebody. */
export type DirectoryEntry = Named & {
  title?: string | null;
  unit?: string | null;
  email?: string | null;
};

type Granted = { grants: readonly ShownGrant[] };

/** People and roles are everybody's or nobody's: only an administrator of everything changes them. */
export const isAdministrator = ({ grants }: Granted): boolean =>
  grants.some(({ role, scope }) => role === 'administrator' && scope === 'everything');

export const roleWords = (role: string): string => words(role).replaceAll('-', ' ');

/** `programme office`, `assurance, unit Claims`. */
export const grantWords = ({ role, scope }: ShownGrant): string =>
  scope === 'everything' ? roleWords(role) : `${roleWords(role)}, ${scope}`;

type ScopeInput = { unit?: string; programme?: string };

/** A scope as it reads, `unit Claims`, in the form that commands take; null for everything. */
export const scopeInput = (scope: string): ScopeInput | null => {
  if (scope.startsWith('unit ')) return { unit: scope.slice('unit '.length) };
  if (scope.startsWith('programme ')) return { programme: scope.slice('programme '.length) };
  return null;
};
