import { setTimeout as pause } from 'node:timers/promises';
import { ReadStore } from '@gatehouse/projections';
import { Args, Resolver, Subscription } from '@nestjs/graphql';
import { endable } from './live';
import type { AskedRow } from './pilot-page';
import { portfolio } from './portfolio.projection';

type PortfolioChange = { position: number; pilots: readonly string[]; isPartial: boolean };

/** What a colleague does appears without reload. */
@Resolver()
export class PortfolioLiveResolver {
  constructor(private readonly rows: ReadStore) {}

  @Subscription('portfolioChanged')
  portfolioChanged() {
    return endable((signal) => this.portfolioChanges(signal));
  }

  @Subscription('pilotChanged')
  pilotChanged(@Args('id') id: string) {
    return endable((signal) => this.pilotChanges(id, signal));
  }

  private async *portfolioChanges(
    signal: AbortSignal,
  ): AsyncGenerator<{ portfolioChanged: PortfolioChange }, void, undefined> {
    for await (const { position, keys, isPartial } of this.rows.changes(portfolio.name, { signal })) {
      const isMuch = isPartial || keys.length > mostListed;
      yield { portfolioChanged: { position, pilots: isMuch ? [] : keys, isPartial: isMuch } };
      // What happens meanwhile arrives together.
      await pause(betweenChangesMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async *pilotChanges(
    id: string,
    signal: AbortSignal,
  ): AsyncGenerator<{ pilotChanged: AskedRow }, void, undefined> {
    const changes = this.rows.changes(portfolio.name, { keys: [id], signal });
    // Listening first, then telling what is so: nothing that happens in between is missed.
    for (let next = changes.next(); ; next = changes.next()) {
      const row = await this.rows.row(portfolio, id);
      if (row) yield { pilotChanged: { ...row, moment: {} } };
      await pause(betweenChangesMs, undefined, { signal }).catch(() => undefined);
      if ((await next).done) return;
    }
  }
}

const mostListed = 100;
const betweenChangesMs = 250;
