import {
  accept,
  everywhere,
  mayActAs,
  reject,
  type Actor,
  type Decider,
  type Decision,
  type Grant,
  type Role,
  type Scope,
} from '@gatehouse/kernel';
import type { PersonEvent } from './access.events';

export type PersonCommand = { personId: string; actor: Actor } & (
  | { type: 'AddPerson'; isService: boolean }
  | { type: 'GrantRole'; role: Role; scope: Scope }
  /** `isLastAdministrator`: nobody else could undo it; counted before deciding. */
  | { type: 'RevokeRole'; role: Role; scope: Scope; isLastAdministrator: boolean }
  | { type: 'MarkPersonLeft'; isLastAdministrator: boolean }
);

export type Person = { kind: 'unknown' } | { kind: 'member'; grants: readonly Grant[] } | { kind: 'former' };

export type PersonRefusal =
  | 'only-administrators'
  | 'already-added'
  | 'person-unknown'
  | 'person-has-left'
  | 'role-not-granted'
  | 'last-administrator';

type Decided = Decision<PersonEvent, PersonRefusal>;

const decide = (command: PersonCommand, person: Person): Decided => {
  if (!mayActAs(command.actor, 'administrator', everywhere))
    return reject('only-administrators', 'Only an administrator changes people and roles. Ask one.');
  const { personId } = command;
  if (command.type === 'AddPerson')
    return person.kind === 'unknown'
      ? accept({ type: 'PersonAdded', personId, isService: command.isService })
      : reject('already-added', 'This person is here already.');
  if (person.kind === 'unknown')
    return reject('person-unknown', 'Nobody here has this id. Choose a person from the list.', 'person');
  if (person.kind === 'former') return reject('person-has-left', 'This person has left.', 'person');
  return decideMember(command, person);
};

const decideMember = (
  command: Exclude<PersonCommand, { type: 'AddPerson' }>,
  { grants }: Extract<Person, { kind: 'member' }>,
): Decided => {
  const { personId } = command;
  switch (command.type) {
    case 'GrantRole':
      return grants.some((grant) => isSameGrant(grant, command))
        ? accept()
        : accept({ type: 'RoleGranted', personId, role: command.role, scope: command.scope });
    case 'RevokeRole':
      if (!grants.some((grant) => isSameGrant(grant, command)))
        return reject('role-not-granted', 'This person does not have that role.', 'role');
      if (command.role === 'administrator' && command.isLastAdministrator) return lastAdministrator;
      return accept({ type: 'RoleRevoked', personId, role: command.role, scope: command.scope });
    case 'MarkPersonLeft':
      return command.isLastAdministrator ? lastAdministrator : accept({ type: 'PersonLeft', personId });
  }
};

const evolve = (person: Person, event: PersonEvent): Person => {
  switch (event.type) {
    case 'PersonAdded':
      return { kind: 'member', grants: [] };
    case 'RoleGranted':
    case 'RoleRevoked':
      return person.kind === 'member' ? { ...person, grants: grantsAfter(person.grants, event) } : person;
    case 'PersonLeft':
      return { kind: 'former' };
  }
};

/** The grants somebody has once a role was granted or revoked. */
export const grantsAfter = (
  grants: readonly Grant[],
  event: Extract<PersonEvent, { type: 'RoleGranted' | 'RoleRevoked' }>,
): Grant[] => {
  const others = grants.filter((grant) => !isSameGrant(grant, event));
  return event.type === 'RoleGranted' ? [...others, { role: event.role, scope: event.scope }] : others;
};

const isSameGrant = (one: Grant, other: Grant): boolean =>
  one.role === other.role && scopeText(one.scope) === scopeText(other.scope);

/** How a scope reads: `everything`, `unit Claims`, `programme Modernisation`. */
export const scopeText = (scope: Scope): string => {
  switch (scope.kind) {
    case 'everything':
      return 'everything';
    case 'unit':
      return `unit ${scope.unit}`;
    case 'programme':
      return `programme ${scope.programme}`;
  }
};

const lastAdministrator = reject(
  'last-administrator',
  'Nobody else could manage people then. Make somebody else an administrator first.',
);

/** A person or a service account: here or gone, and what they may do. */
export const person: Decider<PersonCommand, PersonEvent, Person, PersonRefusal> = {
  initial: { kind: 'unknown' },
  decide,
  evolve,
};

export const personStream = (personId: string): string => `person-${personId}`;
