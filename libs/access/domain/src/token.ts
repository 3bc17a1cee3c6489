import {
  accept,
  everywhere,
  isInOwnRight,
  mayActAs,
  reject,
  type Actor,
  type Decider,
  type Decision,
} from '@gatehouse/kernel';
import type { TokenEvent } from './access.events';
import type { Standing } from './delegation';
import { tokenScopes, type TokenScope } from './token-scopes';

export type TokenCommand = { tokenId: string; actor: Actor } & (
  | {
      type: 'IssueToken';
      personId: string;
      /** What access knows of the bearer; read before deciding. */
      standing: Standing;
      label: string;
      hash: string;
      expiresAt: string | null;
      scopes: readonly TokenScope[];
      now: string;
    }
  | { type: 'RevokeToken' }
);

export type Token = { kind: 'none' } | { kind: 'issued'; personId: string } | { kind: 'revoked' };

export type TokenRefusal =
  | 'only-administrators'
  | 'not-for-another'
  | 'already-issued'
  | 'person-unknown'
  | 'person-has-left'
  | 'label-missing'
  | 'hash-malformed'
  | 'already-expired'
  | 'no-scope'
  | 'token-unknown'
  | 'already-revoked';

type Decided = Decision<TokenEvent, TokenRefusal>;

const decide = (command: TokenCommand, token: Token): Decided => {
  // A secret outlives a term, so nobody handles one on somebody's behalf.
  if (!isInOwnRight(command.actor))
    return reject(
      'not-for-another',
      'Nobody issues or revokes tokens for somebody else. Act as yourself first.',
    );
  return command.type === 'IssueToken' ? issue(command, token) : revoke(command, token);
};

type Issuing = Extract<TokenCommand, { type: 'IssueToken' }>;

const issue = (command: Issuing, token: Token): Decided => {
  const { tokenId, actor, personId, standing, label, hash, expiresAt, scopes } = command;
  // For oneself anybody may: the token can do no more than its bearer.
  if (actor.person !== personId && !mayActAs(actor, 'administrator', everywhere))
    return reject('only-administrators', 'Only an administrator issues tokens for somebody else. Ask one.');
  if (token.kind !== 'none')
    return reject('already-issued', 'This token exists already. Issue another.', 'tokenId');
  if (standing === 'unknown') return reject('person-unknown', 'Nobody here has this id.', 'person');
  if (standing === 'left') return reject('person-has-left', 'This person has left.', 'person');
  const flaw = flawOf(command);
  if (flaw) return flaw;
  // In the order of the list, so that the same choice reads the same.
  const chosen = tokenScopes.filter((scope) => scopes.includes(scope));
  return accept({
    type: 'TokenIssued',
    ...{ tokenId, personId, label: label.trim(), hash, expiresAt, scopes: chosen },
  });
};

const flawOf = ({ label, hash, expiresAt, scopes, now }: Issuing) => {
  if (label.trim() === '') return reject('label-missing', 'Say what the token is for.', 'label');
  if (!/^[0-9a-f]{64}$/.test(hash))
    return reject(
      'hash-malformed',
      'Send the SHA-256 of the secret as 64 hex digits, and never the secret.',
      'hash',
    );
  if (expiresAt !== null && expiresAt <= now)
    return reject(
      'already-expired',
      'It would have expired already. Name a later instant, or none.',
      'expiresAt',
    );
  return scopes.length === 0
    ? reject('no-scope', 'A token without a scope can be used for nothing. Choose at least one.', 'scopes')
    : null;
};

const revoke = (
  { tokenId, actor }: Extract<TokenCommand, { type: 'RevokeToken' }>,
  token: Token,
): Decided => {
  if (token.kind === 'none') return reject('token-unknown', 'No token has this id.', 'tokenId');
  if (token.kind === 'revoked')
    return reject('already-revoked', 'This token was revoked already.', 'tokenId');
  if (actor.person !== token.personId && !mayActAs(actor, 'administrator', everywhere))
    return reject('only-administrators', 'Only its bearer or an administrator revokes a token.');
  return accept({ type: 'TokenRevoked', tokenId, personId: token.personId });
};

const evolve = (token: Token, event: TokenEvent): Token =>
  event.type === 'TokenIssued' ? { kind: 'issued', personId: event.personId } : { kind: 'revoked' };

/** A bearer token: issued once, revoked once. */
export const token: Decider<TokenCommand, TokenEvent, Token, TokenRefusal> = {
  initial: { kind: 'none' },
  decide,
  evolve,
};

export const tokenStream = (tokenId: string): string => `token-${tokenId}`;
