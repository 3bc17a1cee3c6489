import type { Append, Appended, EventStore, Tagged } from '@gatehouse/event-store';
import { EventStoreAround } from './event-store-around';
import { preciseNow } from './instants';
import type { Watch } from './watch';

/** A log, and somebody who is told of every append. */
export class WatchedEventStore extends EventStoreAround {
  constructor(
    log: EventStore,
    private readonly watch: Watch,
  ) {
    super(log);
  }

  override async append(stream: string, events: readonly Tagged[], options: Append): Promise<Appended> {
    const begunAt = preciseNow();
    const { commandId, correlationId = commandId } = options;
    const appending = { begunAt, commandId, correlationId, stream, events: events.length };
    try {
      const appended = await super.append(stream, events, options);
      this.watch.appended?.({ ...appending, endedAt: preciseNow(), trouble: null });
      return appended;
    } catch (trouble) {
      this.watch.appended?.({ ...appending, endedAt: preciseNow(), trouble });
      throw trouble;
    }
  }
}
