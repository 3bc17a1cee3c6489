import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { endable, SignedIn, Withholding } from '@gatehouse/server-kit';
import { Args, Resolver, Subscription } from '@nestjs/graphql';
import { lookingOf } from '../withholding/looking';
import { circulars } from './circulars.projection';
import { asCircular, type AskedCircular } from './shown-circular';

/** What is answered appears on the screens of all who are asked, but for those who are withdrawn. */
@Resolver()
export class CircularLiveResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly withholding: Withholding,
  ) {}

  @Subscription('circularChanged')
  circularChanged(@Args('id') id: string, @SignedIn() actor: Actor) {
    return endable((signal) => this.moves(id, actor, signal));
  }

  private async *moves(
    id: string,
    actor: Actor,
    signal: AbortSignal,
  ): AsyncGenerator<{ circularChanged: AskedCircular }, void, undefined> {
    const changes = this.rows.changes(circulars.name, { keys: [id], signal });
    // Listening first, then telling what is so: nothing that happens in between is missed.
    for (let next = changes.next(); ; next = changes.next()) {
      const row = await this.rows.row(circulars, id);
      const looking = await lookingOf(this.withholding, actor);
      if (row) yield { circularChanged: asCircular(row, { moment: {}, looking }) };
      if ((await next).done) return;
    }
  }
}
