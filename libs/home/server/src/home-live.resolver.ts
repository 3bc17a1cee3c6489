import { setTimeout as pause } from 'node:timers/promises';
import { ReadStore } from '@gatehouse/projections';
import { endable } from '@gatehouse/server-kit';
import { Resolver, Subscription } from '@nestjs/graphql';
import { homeAffairs } from './affairs/affairs.projection';
import { homeNeeds } from './needs/needs.projection';
import { homeNews } from './news/news.projection';
import { homeBoardNotices } from './notifications/board-notices.projection';
import { homeNotices } from './notifications/notices.projection';

/** Says that something moved; whoever hears it asks again for what they show. */
@Resolver()
export class HomeLiveResolver {
  constructor(private readonly rows: ReadStore) {}

  @Subscription('homeChanged')
  homeChanged() {
    return endable((signal) => this.changes(signal));
  }

  private async *changes(
    signal: AbortSignal,
  ): AsyncGenerator<{ homeChanged: { position: number } }, void, undefined> {
    const streams = [homeAffairs, homeBoardNotices, homeNeeds, homeNotices, homeNews].map(({ name }) =>
      this.rows.changes(name, { signal }),
    );
    const next = streams.map((stream) => stream.next());
    for (;;) {
      const heard = await Promise.race(next.map(async (answer, index) => ({ index, change: await answer })));
      if (heard.change.done) return;
      yield { homeChanged: { position: heard.change.value.position } };
      const stream = streams[heard.index];
      if (stream) next[heard.index] = stream.next();
      // What happens meanwhile arrives together.
      await pause(betweenChangesMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

const betweenChangesMs = 300;
