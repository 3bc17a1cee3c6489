import type { TokenEvent, TokenScope } from '@gatehouse/access-domain';
import { projection, text } from '@gatehouse/projections';

export type TokenRow = {
  tokenId: string;
  personId: string;
  label: string;
  hash: string;
  expiresAt: string | null;
  issuedAt: string;
  scopes: readonly TokenScope[];
  isRevoked: boolean;
  revokedAt: string | null;
};

/** Tokens as they are now, to hold a bearer's secret against. */
export const tokens = projection<TokenRow, TokenEvent>()({
  name: 'tokens',
  version: 2,
  history: 'none',
  keys: ({ tokenId }) => [tokenId],
  columns: {
    person: text((token) => token.personId, true),
    issued_at: text((token) => token.issuedAt, true),
  },
  starts: {
    TokenIssued: ({ tokenId, personId, label, hash, expiresAt, scopes }, { occurredAt }) => ({
      ...{ tokenId, personId, label, hash, expiresAt, scopes },
      ...{ issuedAt: occurredAt, isRevoked: false, revokedAt: null },
    }),
  },
  changes: {
    TokenRevoked: (token, _, { occurredAt }) => ({ ...token, isRevoked: true, revokedAt: occurredAt }),
  },
});
