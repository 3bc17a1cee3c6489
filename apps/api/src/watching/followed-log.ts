import type { EventStore, Filter, Slice } from '@gatehouse/event-store';
import { EventStoreAround } from './event-store-around';
import { preciseNow } from './instants';
import type { Watch } from './watch';

type Following = { follower: string; watch: Watch };

/** A log whose follower asks for the next stretch when it has dealt with the last: that is how long it took. */
export class FollowedLog extends EventStoreAround<EventStore & { poke?(position: number): void }> {
  constructor(
    log: EventStore & { poke?(position: number): void },
    private readonly following: Following,
  ) {
    super(log);
  }

  override async *follow(after: number, signal: AbortSignal, filter?: Filter): AsyncGenerator<Slice> {
    const { follower, watch } = this.following;
    for await (const slice of super.follow(after, signal, filter)) {
      const begunAt = preciseNow();
      yield slice;
      watch.followed?.({ follower, slice, begunAt, endedAt: preciseNow() });
    }
  }

  poke(position: number): void {
    this.log.poke?.(position);
  }
}
