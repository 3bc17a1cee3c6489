import { ReadStore } from '@gatehouse/projections';
import { endable } from '@gatehouse/server-kit';
import { Args, Resolver, Subscription } from '@nestjs/graphql';
import { contracts } from './contract.projection';

type ContractMove = { pilotId: string; revision: number };

/** What a colleague writes, signs or submits appears without reload. */
@Resolver()
export class ContractLiveResolver {
  constructor(private readonly rows: ReadStore) {}

  @Subscription('contractChanged')
  contractChanged(@Args('pilotId') pilotId: string) {
    return endable((signal) => this.moves(pilotId, signal));
  }

  private async *moves(
    pilotId: string,
    signal: AbortSignal,
  ): AsyncGenerator<{ contractChanged: ContractMove }, void, undefined> {
    const changes = this.rows.changes(contracts.name, { keys: [pilotId], signal });
    // Listening first, then telling what is so: nothing that happens in between is missed.
    for (let next = changes.next(); ; next = changes.next()) {
      const row = await this.rows.row(contracts, pilotId);
      yield { contractChanged: { pilotId, revision: row?.revision ?? 0 } };
      if ((await next).done) return;
    }
  }
}
