import { ReadStore } from '@gatehouse/projections';
import { endable } from '@gatehouse/server-kit';
import { Resolver, Subscription } from '@nestjs/graphql';
import { setTimeout as pause } from 'node:timers/promises';
import { delegations } from './delegations.projection';
import { people } from './people.projection';
import { tokens } from './tokens.projection';

/** What an administrator does appears without reload. */
@Resolver()
export class PeopleLiveResolver {
  constructor(private readonly rows: ReadStore) {}

  @Subscription('peopleChanged')
  peopleChanged() {
    return endable((signal) => this.changes(signal));
  }

  private async *changes(signal: AbortSignal) {
    let [heard, told] = [0, 0];
    let wake = (): void => undefined;
    const hear = async (name: string) => {
      for await (const { position } of this.rows.changes(name, { signal })) {
        heard = Math.max(heard, position);
        wake();
      }
      // Only when nobody listens any more.
      wake();
    };
    for (const { name } of [people, delegations, tokens]) void hear(name);
    while (!signal.aborted) {
      if (heard === told) await new Promise<void>((resolve) => (wake = resolve));
      if (heard > told) yield { peopleChanged: { position: (told = heard) } };
      // What happens meanwhile arrives together.
      await pause(betweenChangesMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

const betweenChangesMs = 250;
