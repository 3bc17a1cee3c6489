import { describe, it } from '@jest/globals';
import type { Actor, Role } from '@gatehouse/kernel';
import { scenario } from '@gatehouse/kernel/testing';
import type { PersonEvent } from './access.events';
import { person, type PersonCommand } from './person';

const { given } = scenario(person);

describe('a person', () => {
  it('is added by an administrator', () => given().when(add()).then(added()));

  it('is added once', () => given(added()).when(add()).thenRefused('already-added'));

  it.each<Role>(['programme-office', 'finance', 'assurance', 'auditor', 'reader'])(
    'is not added by %s',
    (role) =>
      given()
        .when({ ...add(), actor: actor(role) })
        .thenRefused('only-administrators'),
  );

  it('is named first administrator where nobody is, by the operator and once', () => {
    const name: PersonCommand = { ...add(), type: 'NameFirstAdministrator' };
    given().when(name).then(added(), granted('administrator'), granted('programme-office'));
    given(added()).when(name).thenRefused('already-added');
    given()
      .when({ ...name, actor: actor('programme-office') })
      .thenRefused('only-administrators');
  });

  it('is granted a role, and a second grant of it records nothing', () => {
    given(added()).when(grant('finance')).then(granted('finance'));
    given(added(), granted('finance')).when(grant('finance')).then();
  });

  it('loses only a role that it has', () => {
    given(added(), granted('finance')).when(revoke('finance')).then(revoked('finance'));
    given(added()).when(revoke('finance')).thenRefused('role-not-granted');
  });

  it('stays administrator while nobody else is one', () => {
    const history = [added(), granted('administrator')];
    given(...history)
      .when({ ...revoke('administrator'), isLastAdministrator: true } as PersonCommand)
      .thenRefused('last-administrator');
    given(...history)
      .when({ ...leave(), isLastAdministrator: true } as PersonCommand)
      .thenRefused('last-administrator');
  });

  it('leaves once, and is granted nothing afterwards', () => {
    given(added()).when(leave()).then({ type: 'PersonLeft', personId: 'ana' });
    given(added(), { type: 'PersonLeft', personId: 'ana' })
      .when(grant('finance'))
      .thenRefused('person-has-left');
  });

  it('is forgotten once, and only after leaving', () => {
    const left = { type: 'PersonLeft', ...ids } as const;
    const forgotten = { type: 'PersonForgotten', ...ids } as const;
    given(added()).when(forget()).thenRefused('person-still-here');
    given(added(), left).when(forget()).then(forgotten);
    given(added(), left, forgotten).when(forget()).thenRefused('already-forgotten');
    given(added(), left, forgotten).when(grant('finance')).thenRefused('person-has-left');
    given().when(forget()).thenRefused('person-unknown');
    given(added(), left)
      .when({ ...forget(), actor: actor('programme-office') })
      .thenRefused('only-administrators');
  });

  it('is changed by nobody on somebody’s behalf', () => {
    // Even if somebody had been lent it, which the list of duties rules out.
    const delegate = { ...actor('administrator'), onBehalfOf: 'zoe', duties: ['finance'] } as const;
    for (const command of [add(), grant('finance'), leave(), forget()])
      given(added())
        .when({ ...command, actor: delegate })
        .thenRefused('not-for-another');
  });

  it('has to be here before anything is granted', () =>
    given().when(grant('finance')).thenRefused('person-unknown'));
});

const everything = { kind: 'everything' } as const;
const ids = { personId: 'ana' };

function actor(role: Role): Actor {
  return { person: 'ada', grants: [{ role, scope: everything }] };
}
function add(): PersonCommand {
  return { type: 'AddPerson', ...ids, actor: actor('administrator'), isService: false };
}
function grant(role: Role): PersonCommand {
  return { type: 'GrantRole', ...ids, actor: actor('administrator'), role, scope: everything };
}
function revoke(role: Role): PersonCommand {
  return {
    type: 'RevokeRole',
    ...ids,
    actor: actor('administrator'),
    role,
    scope: everything,
    isLastAdministrator: false,
  };
}
function leave(): PersonCommand {
  return { type: 'MarkPersonLeft', ...ids, actor: actor('administrator'), isLastAdministrator: false };
}
function forget(): PersonCommand {
  return { type: 'ForgetPerson', ...ids, actor: actor('administrator') };
}
function added(): PersonEvent {
  return { type: 'PersonAdded', ...ids, isService: false };
}
function granted(role: Role): PersonEvent {
  return { type: 'RoleGranted', ...ids, role, scope: everything };
}
function revoked(role: Role): PersonEvent {
  return { type: 'RoleRevoked', ...ids, role, scope: everything };
}
