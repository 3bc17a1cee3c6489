import { setTimeout as pause } from 'node:timers/promises';
import { ReadStore } from '@gatehouse/projections';
import { endable } from '@gatehouse/server-kit';
import { Args, Resolver, Subscription } from '@nestjs/graphql';
import type { AskedRow } from './pilot-page';
import { portfolio } from './portfolio.projection';

type Told = { position: number; isPartial: boolean };
type PortfolioChange = Told & { pilots: readonly string[] };

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
    const changes = this.rows.changes(portfolio.name, { signal });
    // Listening first, then saying from where on: whoever has read less than that reads again.
    const first = changes.next();
    const position = (await this.rows.positions()).get(portfolio.name) ?? 0;
    yield { portfolioChanged: { position, pilots: [], isPartial: false } };
    for (let change = await first; !change.done; change = await changes.next()) {
      yield { portfolioChanged: listed(change.value) };
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

const listed = ({ position, keys, isPartial }: Told & { keys: readonly string[] }): PortfolioChange => {
  const isMuch = isPartial || keys.length > mostListed;
  return { position, pilots: isMuch ? [] : keys, isPartial: isMuch };
};

const mostListed = 100;
const betweenChangesMs = 250;
