import {
  EventStore,
  StoreUnavailable,
  type Appended,
  type Filter,
  type Recorded,
  type Slice,
} from '@gatehouse/event-store';
import { once } from 'node:events';

/**
 * A log whose positions are 1, 2, 3, …, whatever it is kept in: read models built from two copies of a log are then the
 * same, row by row. Read from its beginning to its end, once; it does not grow.
 */
export class OrdinalLog extends EventStore {
  readonly order = { isGapless: true, disorderMs: 0 };
  /** The position behind each thousandth event, from which reading goes on. */
  private readonly marks: number[] = [0];

  private constructor(
    private readonly log: EventStore,
    private readonly events: number,
  ) {
    super();
  }

  static async over(log: EventStore): Promise<OrdinalLog> {
    const head = await log.head();
    const marks = [0];
    let events = 0;
    for (let upTo = 0; upTo < head;) {
      const slice = await log.readAll(upTo, eventsBetweenMarks);
      events += slice.events.length;
      upTo = slice.upTo;
      marks.push(upTo);
    }
    const numbered = new OrdinalLog(log, events);
    numbered.marks.splice(0, 1, ...marks);
    return numbered;
  }

  read(): never {
    throw new StoreUnavailable('Only the whole of this log is read.');
  }

  append(): Promise<Appended> {
    return Promise.reject(new StoreUnavailable('A copy is not written.'));
  }

  adopt(): Promise<void> {
    return Promise.reject(new StoreUnavailable('A copy is not written.'));
  }

  async readAll(after: number, _limit: number, { types }: Filter = {}): Promise<Slice> {
    const mark = Math.floor(after / eventsBetweenMarks);
    const { events } = await this.log.readAll(this.marks[mark] ?? 0, eventsBetweenMarks);
    const first = mark * eventsBetweenMarks + 1;
    const numbered = events.map((recorded, index): Recorded => ({ ...recorded, position: first + index }));
    const wanted = numbered.filter(
      ({ position, event }) => position > after && (types?.includes(event.type) ?? true),
    );
    return { events: wanted, upTo: first - 1 + events.length };
  }

  async *follow(after: number, signal: AbortSignal, filter?: Filter): AsyncGenerator<Slice> {
    for (let upTo = after; upTo < this.events && !signal.aborted;) {
      const slice = await this.readAll(upTo, eventsBetweenMarks, filter);
      upTo = slice.upTo;
      yield slice;
    }
    if (!signal.aborted) await once(signal, 'abort');
  }

  head(): Promise<number> {
    return Promise.resolve(this.events);
  }

  close(): Promise<void> {
    return this.log.close();
  }
}

const eventsBetweenMarks = 1_000;
