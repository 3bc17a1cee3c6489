import { everywhere, mayActAs, type Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { Moments, SignedIn, type Schema } from '@gatehouse/server-kit';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { tokens, type TokenRow } from './tokens.projection';

/** Which tokens there are; the hash of a secret is nobody's to read. */
@Resolver()
export class TokensResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
  ) {}

  @Query('tokens')
  async tokens(@Args() { atLeast }: Schema.QueryTokensArgs, @SignedIn() actor: Actor) {
    await this.moments.resolve({ atLeast: atLeast ?? null });
    return tokensOf(this.rows, mayActAs(actor, 'administrator', everywhere) ? null : actor.person);
  }
}

/** The tokens of a bearer, or of everybody; the newest first. */
export const tokensOf = async (rows: ReadStore, bearer: string | null) => {
  let listed = rows.select(tokens).select('doc');
  if (bearer !== null) listed = listed.where('person', '=', bearer);
  const found = await listed.orderBy('issued_at', 'desc').orderBy('key').limit(mostTokens).execute();
  return found.map((row) => shown(rows.rowOf(tokens, row)));
};

const mostTokens = 1_000;

const shown = ({ tokenId, personId, ...token }: TokenRow) => ({
  ...{ id: tokenId, label: token.label, bearer: { id: personId }, scopes: token.scopes },
  ...{ issuedAt: token.issuedAt, expiresAt: token.expiresAt },
  ...{ isRevoked: token.isRevoked, revokedAt: token.revokedAt },
});
