import type { Actor } from '@gatehouse/kernel';
import { randomBytes } from 'node:crypto';
import { isSameHash, sha256 } from './secret';

const everything = { kind: 'everything' } as const;

/** Whoever has the machine: the command line acts as this, and the log says so. */
export const operator: Actor = {
  person: 'operator',
  grants: [
    { role: 'administrator', scope: everything },
    { role: 'programme-office', scope: everything },
  ],
};

/** A bearer secret of this run, written where only the machine's owner can read it. */
export class OperatorSecret {
  readonly bearer = `gh_operator_${randomBytes(32).toString('base64url')}`;
  private readonly hash = sha256(this.bearer);

  fits(bearer: string): boolean {
    return isSameHash(sha256(bearer), this.hash);
  }
}
