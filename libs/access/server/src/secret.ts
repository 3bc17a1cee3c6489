import { hash, timingSafeEqual } from 'node:crypto';

export const sha256 = (text: string): string => hash('sha256', text);

export const isSameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** `gh_<token id>_<secret>` taken apart; null for anything else. */
export const tokenParts = (bearer: string): { tokenId: string; secret: string } | null => {
  const found = /^gh_([a-z0-9-]{1,64})_([A-Za-z0-9_-]{20,128})$/.exec(bearer);
  return found?.[1] && found[2] ? { tokenId: found[1], secret: found[2] } : null;
};
