import type { TokenScope } from '@gatehouse/access-domain';
import type { Identity } from './authenticator';

/** Why a request may not be used for this, in words; null where it may. */
export const notAllowed = (
  { scopes, isLapsed }: Pick<Identity, 'scopes' | 'isLapsed'>,
  needs: readonly TokenScope[],
): string | null => {
  const missing = needs.filter((scope) => !scopes.includes(scope));
  if (missing.length === 0) return null;
  if (isLapsed)
    return 'You can do nothing for them: no delegation of theirs to you stands now. Act as yourself, or have them name you.';
  return `This token was not issued for ${missing.join(' and ')}; it has ${scopes.join(', ')}. Use one that was.`;
};
