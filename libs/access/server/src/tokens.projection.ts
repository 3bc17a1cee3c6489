import type { TokenEvent } from '@gatehouse/access-domain';
import { projection, text } from '@gatehouse/projections';

export type TokenRow = {
  tokenId: string;
  personId: string;
  label: string;
  hash: string;
  expiresAt: string | null;
  issuedAt: string;
  isRevoked: boolean;
};

/** Tokens as they are now, to hold a bearer's secret against. */
export const tokens = projection<TokenRow, TokenEvent>()({
  name: 'tokens',
  version: 1,
  history: 'none',
  keys: ({ tokenId }) => [tokenId],
  columns: {
    person: text((token) => token.personId, true),
    issued_at: text((token) => token.issuedAt, true),
  },
  starts: {
    TokenIssued: ({ tokenId, personId, label, hash, expiresAt }, { occurredAt }) => ({
      tokenId,
      personId,
      label,
      hash,
      expiresAt,
      issuedAt: occurredAt,
      isRevoked: false,
    }),
  },
  changes: { TokenRevoked: (token) => ({ ...token, isRevoked: true }) },
});
