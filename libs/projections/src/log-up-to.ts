import {
  EventStore,
  StoreUnavailable,
  type Appended,
  type Filter,
  type Order,
  type Recorded,
  type Slice,
  type Tagged,
} from '@gatehouse/event-store';
import { once } from 'node:events';

/** A log as it was when it ended at a position. */
export class LogUpTo extends EventStore {
  constructor(
    private readonly log: EventStore,
    private readonly end: number,
  ) {
    super();
  }

  get order(): Order {
    return this.log.order;
  }

  async read<Event = Tagged>(stream: string, from?: number): Promise<Recorded<Event>[]> {
    return (await this.log.read<Event>(stream, from)).filter(({ position }) => position <= this.end);
  }

  append(): Promise<Appended> {
    return Promise.reject(new StoreUnavailable('The past of a log is not written.'));
  }

  adopt(): Promise<void> {
    return Promise.reject(new StoreUnavailable('The past of a log is not written.'));
  }

  async readAll(after: number, limit: number, filter?: Filter): Promise<Slice> {
    if (after >= this.end) return { events: [], upTo: after };
    return this.cut(await this.log.readAll(after, limit, filter));
  }

  async *follow(after: number, signal: AbortSignal, filter?: Filter): AsyncGenerator<Slice> {
    let from = after;
    while (from < this.end && !signal.aborted) {
      const slice = await this.readAll(from, 1_000, filter);
      from = slice.upTo;
      yield slice;
    }
    if (!signal.aborted) await once(signal, 'abort');
  }

  async head(): Promise<number> {
    return Math.min(this.end, await this.log.head());
  }

  override async firstAfter(place: number): Promise<Recorded | undefined> {
    const found = await this.log.firstAfter(place);
    return found && found.position <= this.end ? found : undefined;
  }

  close(): Promise<void> {
    return this.log.close();
  }

  private cut({ events, upTo }: Slice): Slice {
    return { events: events.filter(({ position }) => position <= this.end), upTo: Math.min(upTo, this.end) };
  }
}
