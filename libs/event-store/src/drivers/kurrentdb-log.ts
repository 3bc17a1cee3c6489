import { setTimeout as pause } from 'node:timers/promises';
import {
  EventStore,
  StoreUnavailable,
  type Filter,
  type Order,
  type Recorded,
  type Slice,
  type Tagged,
} from '../event-store';
import { followLog } from '../follow';
import type { StoreOptions } from '../store-options';
import { Upcasts } from '../upcasts';
import { closeAll, type Connections } from './kurrentdb-connection';
import { KurrentDbReading } from './kurrentdb-reading';
import { KurrentDbTail } from './kurrentdb-tail';

/** What those who write a server's log and those who only read it have in common. */
export abstract class KurrentDbLog extends EventStore {
  readonly order: Order = { isGapless: false, disorderMs };
  protected readonly upcasts: Upcasts;
  protected readonly reading: KurrentDbReading;
  private readonly tail: KurrentDbTail;

  protected constructor(
    protected readonly connections: Connections,
    { upcasts = new Upcasts(), tell = () => undefined }: StoreOptions,
  ) {
    super();
    this.upcasts = upcasts;
    this.reading = new KurrentDbReading(connections, upcasts);
    this.tail = new KurrentDbTail({ connection: connections.writing, head: () => this.reading.head(), tell });
  }

  async read<Event = Tagged>(stream: string, from = 0): Promise<Recorded<Event>[]> {
    this.checkOpen();
    // The caller names the events of its own stream; the log holds those of all.
    return (await this.reading.stream(stream, from)) as Recorded<Event>[];
  }

  async readAll(after: number, limit: number, filter?: Filter): Promise<Slice> {
    this.checkOpen();
    const events: Recorded[] = [];
    for (let from = after; ;) {
      const slice = await this.reading.slice(from, limit - events.length, { filter, isFresh: true });
      events.push(...slice.events);
      if (events.length >= limit || slice.isLast) return { events, upTo: slice.upTo };
      from = slice.upTo;
    }
  }

  follow(after: number, signal: AbortSignal, filter: Filter = {}): AsyncIterable<Slice> {
    this.checkOpen();
    this.tail.start();
    const window = {
      slice: (from: number, limit: number) => this.patientSlice(from, limit, filter),
      growth: (upTo: number, stopped: AbortSignal) => this.tail.growth(upTo, stopped),
    };
    return followLog(window, after, { signal: AbortSignal.any([signal, this.connections.reading.closed]) });
  }

  async head(): Promise<number> {
    this.checkOpen();
    return this.reading.head();
  }

  override async firstAfter(place: number): Promise<Recorded | undefined> {
    this.checkOpen();
    return this.reading.firstAfter(place);
  }

  async close(): Promise<void> {
    await closeAll(this.connections);
  }

  protected checkOpen(): void {
    this.connections.reading.checkOpen();
  }

  /** Whoever follows waits for a server that is away; the tail tells of it. */
  private async patientSlice(after: number, limit: number, filter: Filter): Promise<Slice> {
    const nothing = { events: [], upTo: after };
    try {
      if (this.tail.covers(after)) return this.tail.slice(after, limit, filter);
      const { events, upTo } = await this.reading.slice(after, limit, { filter, isFresh: false });
      if (upTo > after || !this.tail.isBeyond(after)) return { events, upTo };
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
    // The tail has heard of events that the node we read from has not, or there is no node to read from.
    await pause(beforeNextLookMs, undefined, { signal: this.connections.reading.closed }).catch(
      () => undefined,
    );
    return nothing;
  }
}

/** How often a writer looks at the log, how long one attempt may take, and what the clocks of hosts may differ. */
const disorderMs = 10_000;
const beforeNextLookMs = 100;
