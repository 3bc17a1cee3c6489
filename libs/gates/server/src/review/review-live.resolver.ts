import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { endable, SignedIn, Withholding } from '@gatehouse/server-kit';
import { Args, Resolver, Subscription } from '@nestjs/graphql';
import { reviews, type ReviewRow } from './reviews.projection';

type ReviewMove = { reviewId: string; pilotId: string; revision: number };

/** What a colleague signs off, scores or asks appears without reload. */
@Resolver()
export class ReviewLiveResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly withholding: Withholding,
  ) {}

  @Subscription('reviewChanged')
  reviewChanged(@Args('pilotId') pilotId: string, @SignedIn() actor: Actor) {
    return endable((signal) => this.moves(pilotId, actor, signal));
  }

  private async *moves(
    pilotId: string,
    actor: Actor,
    signal: AbortSignal,
  ): AsyncGenerator<{ reviewChanged: ReviewMove }, void, undefined> {
    const changes = this.rows.changes(reviews.name, { signal });
    // Listening first, then telling what is so: nothing that happens in between is missed.
    let next = changes.next();
    let rows = await this.newestOf(pilotId);
    for (;;) {
      // Asked each time: somebody can be recused while they look.
      const { reviews: withheld } = await this.withholding.from(actor);
      for (const { reviewId, state } of rows)
        if (!withheld.has(reviewId)) yield { reviewChanged: { reviewId, pilotId, revision: state.version } };
      const { value, done } = await next;
      if (done) return;
      next = changes.next();
      rows = value.isPartial ? await this.newestOf(pilotId) : await this.ofPilot(pilotId, value.keys);
    }
  }

  private async ofPilot(pilotId: string, keys: readonly string[]): Promise<ReviewRow[]> {
    const found = await this.rows.rows(reviews, keys);
    return [...found.values()].filter((row) => row.pilotId === pilotId);
  }

  private async newestOf(pilotId: string): Promise<ReviewRow[]> {
    const found = await this.rows
      .select(reviews)
      .select('doc')
      .where('pilot', '=', pilotId)
      .orderBy('begins', 'desc')
      .limit(1)
      .execute();
    return found.map((row) => this.rows.rowOf(reviews, row));
  }
}
