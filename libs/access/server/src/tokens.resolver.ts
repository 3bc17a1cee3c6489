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
    let listed = this.rows.select(tokens).select('doc');
    if (!mayActAs(actor, 'administrator', everywhere)) listed = listed.where('person', '=', actor.person);
    const found = await listed.orderBy('issued_at', 'desc').orderBy('key').limit(mostTokens).execute();
    return found.map((row) => shown(this.rows.rowOf(tokens, row)));
  }
}

const mostTokens = 1_000;

const shown = ({ tokenId, personId, label, issuedAt, expiresAt, isRevoked }: TokenRow) => ({
  ...{ id: tokenId, label, bearer: { id: personId } },
  ...{ issuedAt, expiresAt, isRevoked },
});
