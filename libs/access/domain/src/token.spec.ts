import { describe, it } from '@jest/globals';
import type { Actor } from '@gatehouse/kernel';
import { scenario } from '@gatehouse/kernel/testing';
import type { TokenEvent } from './access.events';
import { token, type TokenCommand } from './token';

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
    now,
  };
}
function issued(): TokenEvent {
  return { type: 'TokenIssued', tokenId: 't1', personId: 'ana', label: 'CI', hash, expiresAt: null };
}
function revoke(actor: Actor): TokenCommand {
  return { type: 'RevokeToken', tokenId: 't1', actor };
}
