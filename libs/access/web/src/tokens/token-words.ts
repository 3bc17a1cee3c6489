import { tokenScopes } from '@gatehouse/access-domain';

/** `read, feed`; `everything` where nothing is left out. */
export const scopesText = (scopes: readonly string[]): string =>
  scopes.length === tokenScopes.length ? 'everything' : scopes.join(', ');

type Ending = { isRevoked: boolean; expiresAt?: string | null };

/** Why a token is good no longer, in a word; null where it is. */
export const tokenEnd = ({ isRevoked, expiresAt }: Ending): string | null => {
  if (isRevoked) return 'revoked';
  return expiresAt && Date.parse(expiresAt) <= Date.now() ? 'expired' : null;
};
