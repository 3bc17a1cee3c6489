import { instantOf, later, type Instant } from '@gatehouse/kernel';
import { adoptable, isNews, stepBack } from '../adopting';
import { Bell } from '../bell';
import { categoryOf, draft, sealed } from '../draft';
import {
  EventStore,
  StoreUnavailable,
  VersionConflict,
  type Append,
  type Appended,
  type Filter,
  type Order,
  type Recorded,
  type Slice,
  type Tagged,
} from '../event-store';
import { followLocalLog, readLocalLog, type LocalWindow } from '../follow';
import { promised } from '../promised';
import { recordedOf, type Stored } from '../stored';
import type { StoreOptions } from '../store-options';
import { Upcasts } from '../upcasts';

/** A log in memory, for tests. Keeps text, as a real one does, so that nobody shares an object with it. */
export class MemoryEventStore extends EventStore {
  private readonly log: Stored[] = [];
  private readonly streams = new Map<string, Stored[]>();
  private readonly tail = new Bell();
  private readonly closing = new AbortController();
  private readonly now: () => number;
  private readonly upcasts: Upcasts;
  private readonly window: LocalWindow;
  private newest: Instant = '';
  private disorderMs = 0;

  constructor({ now = Date.now, upcasts = new Upcasts() }: StoreOptions = {}) {
    super();
    this.now = now;
    this.upcasts = upcasts;
    this.window = {
      slice: (after, limit, filter) => this.slice(after, limit, filter),
      head: () => this.log.length,
      tail: this.tail,
    };
  }

  get order(): Order {
    return { isGapless: true, disorderMs: this.disorderMs };
  }

  read<Event = Tagged>(stream: string, from = 0): Promise<Recorded<Event>[]> {
    return promised(() => {
      this.checkOpen();
      const events = this.history(stream).slice(from);
      // The caller names the events of its own stream; the log holds those of all.
      return events.map((stored) => recordedOf(stored, this.upcasts) as Recorded<Event>);
    });
  }

  append(stream: string, events: readonly Tagged[], options: Append): Promise<Appended> {
    return promised(() => {
      const drafted = draft({ stream, events, options, upcasts: this.upcasts });
      this.checkOpen();
      const history = this.history(stream);
      const taken = history.slice(drafted.expectedVersion, drafted.expectedVersion + events.length);
      const last = taken.at(-1);
      if (last && drafted.events.every(({ id }, index) => taken[index]?.id === id))
        return { position: last.position, version: last.version };
      if (history.length !== drafted.expectedVersion)
        throw new VersionConflict(stream, drafted.expectedVersion);

      this.keep(sealed(drafted, this.recordedAt(), this.log.length));
      return { position: this.log.length, version: this.history(stream).length };
    });
  }

  adopt(recorded: readonly Recorded[]): Promise<void> {
    return promised(() => {
      this.checkOpen();
      const versions = new Map<string, number>();
      const news = adoptable(recorded).filter((event) => {
        const history = this.history(event.stream);
        const version = versions.get(event.stream) ?? history.length;
        if (!isNews(event, version, (at) => history[at - 1]?.id)) return false;
        versions.set(event.stream, event.version);
        return true;
      });
      this.keep(news.map((event, index) => ({ ...event, position: this.log.length + index + 1 })));
    });
  }

  async readAll(after: number, limit: number, filter?: Filter): Promise<Slice> {
    this.checkOpen();
    return readLocalLog(this.window, after, { limit, filter });
  }

  follow(after: number, signal: AbortSignal, filter?: Filter): AsyncIterable<Slice> {
    this.checkOpen();
    return followLocalLog(this.window, after, {
      signal: AbortSignal.any([signal, this.closing.signal]),
      filter,
    });
  }

  head(): Promise<number> {
    return promised(() => {
      this.checkOpen();
      return this.log.length;
    });
  }

  close(): Promise<void> {
    this.closing.abort();
    return Promise.resolve();
  }

  private keep(events: readonly Stored[]): void {
    for (const event of events) {
      this.disorderMs = Math.max(this.disorderMs, stepBack(this.newest, event.recordedAt));
      this.newest = later(this.newest, event.recordedAt);
      this.log.push(event);
      const history = this.streams.get(event.stream);
      if (history) history.push(event);
      else this.streams.set(event.stream, [event]);
    }
    this.tail.ring();
  }

  private history(stream: string): Stored[] {
    return this.streams.get(stream) ?? [];
  }

  private slice(after: number, limit: number, filter: Filter = {}): Slice {
    const upTo = Math.min(after + limit, this.log.length);
    const stretch = this.log.slice(after, upTo).filter((stored) => matches(stored, filter));
    return { events: stretch.map((stored) => recordedOf(stored, this.upcasts)), upTo: Math.max(after, upTo) };
  }

  private recordedAt(): Instant {
    return later(instantOf(this.now()), this.newest);
  }

  private checkOpen(): void {
    if (this.closing.signal.aborted) throw new StoreUnavailable('The log is closed.');
  }
}

const matches = ({ type, stream }: Stored, { types, categories }: Filter): boolean =>
  (types?.includes(type) ?? true) && (categories?.includes(categoryOf(stream)) ?? true);
