import { ReadStore } from '@gatehouse/projections';
import { endable } from '@gatehouse/server-kit';
import { Resolver, Subscription } from '@nestjs/graphql';
import { policies } from './policies.projection';

type PolicyMove = { policyId: string; revision: number };

/** What a colleague saves or publishes is seen without reload. */
@Resolver()
export class PolicyLiveResolver {
  constructor(private readonly rows: ReadStore) {}

  @Subscription('policyMoved')
  policyMoved() {
    return endable((signal) => this.moves(signal));
  }

  private async *moves(signal: AbortSignal): AsyncGenerator<{ policyMoved: PolicyMove }, void, undefined> {
    for await (const { keys } of this.rows.changes(policies.name, { signal })) {
      const rows = await this.rows.rows(policies, keys);
      for (const { policyId, revision } of rows.values()) yield { policyMoved: { policyId, revision } };
    }
  }
}
