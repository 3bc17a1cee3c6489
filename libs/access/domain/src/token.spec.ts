import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@gatehouse/kernel';
import { scenario } from '@gatehouse/kernel/testing';
import type { TokenEvent } from './access.events';
import { token, type TokenCommand } from './token';
import { accessUpcasts } from './token-scopes';

const { given } = scenario(token);

describe('a token', () => {
  it('is issued by an administrator for somebody', () => given().when(issue()).then(issued()));

  it('is issued by anybody for themselves, and for nobody else', () => {
    given()
      .when({ ...issue(), actor: reader('ana') })
      .then(issued());
    given()
      .when({ ...issue(), actor: reader('ben') })
      .thenRefused('only-administrators');
  });

  it.each([
    [{ label: ' ' }, 'label-missing'],
    [{ hash: 'the secret itself' }, 'hash-malformed'],
    [{ expiresAt: '2026-01-01T00:00:00.000Z' }, 'already-expired'],
    [{ standing: 'left' }, 'person-has-left'],
    [{ standing: 'unknown' }, 'person-unknown'],
    [{ scopes: [] }, 'no-scope'],
  ] as const)('is refused with %j as %s', (flaw, code) =>
    given()
      .when({ ...issue(), ...flaw })
      .thenRefused(code),
  );

  it('is revoked once, by its bearer or an administrator', () => {
    given(issued())
      .when(revoke(reader('ana')))
      .then({ type: 'TokenRevoked', tokenId: 't1', personId: 'ana' });
    given(issued())
      .when(revoke(reader('ben')))
      .thenRefused('only-administrators');
    given(issued(), { type: 'TokenRevoked', tokenId: 't1', personId: 'ana' })
      .when(revoke(reader('ana')))
      .thenRefused('already-revoked');
  });

  it('is not a delegate’s to issue or revoke, for whomever', () => {
    const delegate: Actor = { ...reader('ben'), onBehalfOf: 'ana', duties: ['ownership'] };
    for (const personId of ['ana', 'ben'])
      given()
        .when({ ...issue(), personId, actor: delegate })
        .thenRefused('not-for-another');
    given(issued()).when(revoke(delegate)).thenRefused('not-for-another');
  });

  it('is held by a service account too', () =>
    given()
      .when({ ...issue(), standing: 'service' })
      .then(issued()));

  it('cannot be issued again under the same id', () =>
    given(issued()).when(issue()).thenRefused('already-issued'));
});

const hash = 'ab'.repeat(32);

function reader(person: string): Actor {
  return { person, grants: [{ role: 'reader', scope: { kind: 'everything' } }] };
}
function issue(): TokenCommand & { type: 'IssueToken' } {
  const actor: Actor = { person: 'ada', grants: [{ role: 'administrator', scope: { kind: 'everything' } }] };
  const now = '2026-11-23T09:00:00.000Z';
  return {
    type: 'IssueToken',
    tokenId: 't1',
    actor,
    personId: 'ana',
    standing: 'member',
    label: 'CI',
    hash,
    expiresAt: null,
    scopes: ['feed', 'read'],
    now,
  };
}
function issued(): TokenEvent {
  return {
    type: 'TokenIssued',
    ...{ tokenId: 't1', personId: 'ana', label: 'CI', hash, expiresAt: null, scopes: ['read', 'feed'] },
  };
}
function revoke(actor: Actor): TokenCommand {
  return { type: 'RevokeToken', tokenId: 't1', actor };
}

describe('a token of before there were scopes', () => {
  // As schema 1 was recorded; it must be read for ever.
  const golden = { type: 'TokenIssued', tokenId: 't1', personId: 'ana', label: 'CI', hash, expiresAt: null };

  it('can be used for everything', () =>
    expect(accessUpcasts['TokenIssued@1'](golden)).toEqual({
      ...golden,
      scopes: ['read', 'write', 'import', 'feed', 'measurements'],
    }));

  it('keeps the scopes that it has', () =>
    expect(accessUpcasts['TokenIssued@1']({ ...golden, scopes: ['read'] })).toMatchObject({
      scopes: ['read'],
    }));
});
