import {
  EventStore,
  type Append,
  type Appended,
  type Filter,
  type Order,
  type Recorded,
  type Slice,
  type Tagged,
} from '@gatehouse/event-store';

/** A log that hands on whatever it is asked, for those who add something to some of it. */
export abstract class EventStoreAround<Log extends EventStore = EventStore> extends EventStore {
  constructor(protected readonly log: Log) {
    super();
  }

  get order(): Order {
    return this.log.order;
  }

  read<Event = Tagged>(stream: string, from?: number): Promise<Recorded<Event>[]> {
    return this.log.read<Event>(stream, from);
  }

  append(stream: string, events: readonly Tagged[], options: Append): Promise<Appended> {
    return this.log.append(stream, events, options);
  }

  adopt(recorded: readonly Recorded[]): Promise<void> {
    return this.log.adopt(recorded);
  }

  readAll(after: number, limit: number, filter?: Filter): Promise<Slice> {
    return this.log.readAll(after, limit, filter);
  }

  follow(after: number, signal: AbortSignal, filter?: Filter): AsyncIterable<Slice> {
    return this.log.follow(after, signal, filter);
  }

  head(): Promise<number> {
    return this.log.head();
  }

  override firstAfter(place: number): Promise<Recorded | undefined> {
    return this.log.firstAfter(place);
  }

  close(): Promise<void> {
    return this.log.close();
  }
}
