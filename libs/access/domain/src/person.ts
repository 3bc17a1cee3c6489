import {
  accept,
  everywhere,
  isInOwnRight,
  mayActAs,
  reject,
  type Actor,
  type Decider,
  type Decision,
  type Grant,
  type Role,
  type Scope,
} from '@gatehouse/kernel';
import type { Delegation, PersonEvent } from './access.events';
import { endDelegation, nameDelegate, type DelegationCommand, type DelegationRefusal } from './delegation';

export type PersonCommand = { personId: string; actor: Actor } & (
  | { type: 'AddPerson'; isService: boolean }
  /** Of an installation where nobody is yet: added and made administrator and programme office at once. */
  | { type: 'NameFirstAdministrator' }
  | { type: 'GrantRole'; role: Role; scope: Scope }
  /** `isLastAdministrator`: nobody else could undo it; counted before deciding. */
  | { type: 'RevokeRole'; role: Role; scope: Scope; isLastAdministrator: boolean }
  | { type: 'MarkPersonLeft'; isLastAdministrator: boolean }
  | { type: 'ForgetPerson' }
  | DelegationCommand
);

export type Person = { kind: 'unknown' } | Member | { kind: 'former'; isForgotten: boolean };

type Member = {
  kind: 'member';
  isService: boolean;
  grants: readonly Grant[];
  delegations: readonly Delegation[];
};

export type PersonRefusal =
  | 'only-administrators'
  | 'only-oneself-or-administrators'
  | 'not-for-another'
  | 'already-added'
  | 'person-unknown'
  | 'person-has-left'
  | 'person-still-here'
  | 'already-forgotten'
  | 'role-not-granted'
  | 'last-administrator'
  | DelegationRefusal;

type Decided = Decision<PersonEvent, PersonRefusal>;

const decide = (command: PersonCommand, person: Person): Decided => {
  const refusal = notAllowed(command);
  if (refusal) return refusal;
  const { personId } = command;
  if (command.type === 'AddPerson')
    return person.kind === 'unknown'
      ? accept({ type: 'PersonAdded', personId, isService: command.isService })
      : reject('already-added', 'This person is here already.');
  if (command.type === 'NameFirstAdministrator') return nameFirst(personId, person);
  if (person.kind === 'unknown')
    return reject('person-unknown', 'Nobody here has this id. Choose a person from the list.', 'person');
  if (command.type === 'ForgetPerson') return forget(personId, person);
  if (person.kind === 'former') return reject('person-has-left', 'This person has left.', 'person');
  return decideMember(command, person);
};

// In one decision, so that of two who claim it at once exactly one is recorded.
const nameFirst = (personId: string, person: Person): Decided =>
  person.kind === 'unknown'
    ? accept<PersonEvent>(
        { type: 'PersonAdded', personId, isService: false },
        { type: 'RoleGranted', personId, role: 'administrator', scope: { kind: 'everything' } },
        { type: 'RoleGranted', personId, role: 'programme-office', scope: { kind: 'everything' } },
      )
    : reject('already-added', 'Somebody else was quicker. Ask them to add you.');

const notAllowed = ({ type, actor, personId }: PersonCommand) => {
  if (!isInOwnRight(actor))
    return reject(
      'not-for-another',
      'Nobody changes people, roles or delegates for somebody else. Act as yourself first.',
    );
  if (mayActAs(actor, 'administrator', everywhere)) return null;
  if (type !== 'NameDelegate' && type !== 'EndDelegation')
    return reject('only-administrators', 'Only an administrator changes people and roles. Ask one.');
  return actor.person === personId
    ? null
    : reject(
        'only-oneself-or-administrators',
        'A delegate is named by the person they stand in for, or by an administrator. Ask one of them.',
      );
};

const forget = (personId: string, person: Exclude<Person, { kind: 'unknown' }>): Decided => {
  if (person.kind === 'member')
    return reject(
      'person-still-here',
      'Only somebody who has left can be forgotten. Mark them as left first.',
      'person',
    );
  return person.isForgotten
    ? reject('already-forgotten', 'This person was forgotten already.', 'person')
    : accept({ type: 'PersonForgotten', personId });
};

const decideMember = (
  command: Exclude<PersonCommand, { type: 'AddPerson' | 'NameFirstAdministrator' | 'ForgetPerson' }>,
  person: Member,
): Decided => {
  const { personId } = command;
  const { grants } = person;
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
    case 'NameDelegate':
      return nameDelegate(command, person);
    case 'EndDelegation':
      return endDelegation(command, person);
  }
};

const evolve = (person: Person, event: PersonEvent): Person => {
  switch (event.type) {
    case 'PersonAdded':
      return { kind: 'member', isService: event.isService, grants: [], delegations: [] };
    case 'PersonLeft':
      return { kind: 'former', isForgotten: false };
    case 'PersonForgotten':
      return { kind: 'former', isForgotten: true };
    default:
      return person.kind === 'member' ? evolveMember(person, event) : person;
  }
};

const evolveMember = (
  person: Member,
  event: Exclude<PersonEvent, { type: 'PersonAdded' | 'PersonLeft' | 'PersonForgotten' }>,
): Member => {
  switch (event.type) {
    case 'RoleGranted':
    case 'RoleRevoked':
      return { ...person, grants: grantsAfter(person.grants, event) };
    case 'DelegateNamed':
      return { ...person, delegations: [...person.delegations, event] };
    case 'DelegateEnded': {
      const others = person.delegations.filter(({ delegationId }) => delegationId !== event.delegationId);
      return { ...person, delegations: others };
    }
  }
};

/** The grants somebody has once a role was granted or revoked. */
const grantsAfter = (
  grants: readonly Grant[],
  event: Extract<PersonEvent, { type: 'RoleGranted' | 'RoleRevoked' }>,
): Grant[] => {
  const others = grants.filter((grant) => !isSameGrant(grant, event));
  return event.type === 'RoleGranted' ? [...others, { role: event.role, scope: event.scope }] : others;
};

export const isSameGrant = (one: Grant, other: Grant): boolean =>
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

/** A person or a service account: here or gone, what they may do, and who does it for them. */
export const person: Decider<PersonCommand, PersonEvent, Person, PersonRefusal> = {
  initial: { kind: 'unknown' },
  decide,
  evolve,
};

export const personStream = (personId: string): string => `person-${personId}`;
