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
function added(): PersonEvent {
  return { type: 'PersonAdded', ...ids, isService: false };
}
function granted(role: Role): PersonEvent {
  return { type: 'RoleGranted', ...ids, role, scope: everything };
}
function revoked(role: Role): PersonEvent {
  return { type: 'RoleRevoked', ...ids, role, scope: everything };
}
