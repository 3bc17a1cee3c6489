import { EventStore, type Appended, type Filter, type Order, type Slice } from '@gatehouse/event-store';

/** A log that seems to end where it is told to, so that two readers can take turns over the same stretch. */
export class LimitedLog extends EventStore {
  private limit = 0;
  private waiting = new Set<() => void>();

  constructor(private readonly log: EventStore) {
    super();
  }

  get order(): Order {
    return this.log.order;
  }

  growTo(limit: number): void {
    this.limit = limit;
    for (const wake of this.waiting) wake();
    this.waiting = new Set();
  }

  read<Event>(stream: string, from?: number) {
    return this.log.read<Event>(stream, from);
  }

  append(): Promise<Appended> {
    return Promise.reject(new Error('This log is only read.'));
  }

  adopt(): Promise<void> {
    return Promise.reject(new Error('This log is only read.'));
  }

  readAll(after: number, limit: number, filter?: Filter): Promise<Slice> {
    return this.log.readAll(after, Math.max(1, Math.min(limit, this.limit - after)), filter);
  }

  async *follow(after: number, signal: AbortSignal, filter?: Filter): AsyncGenerator<Slice> {
    const ended = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    for (let upTo = after; !signal.aborted;) {
      if (upTo >= this.limit) {
        await Promise.race([new Promise<void>((wake) => this.waiting.add(wake)), ended]);
        continue;
      }
      const slice = await this.readAll(upTo, 1_000, filter);
      upTo = slice.upTo;
      yield slice;
    }
  }

  head(): Promise<number> {
    return Promise.resolve(this.limit);
  }

  close(): Promise<void> {
    return this.log.close();
  }
}
