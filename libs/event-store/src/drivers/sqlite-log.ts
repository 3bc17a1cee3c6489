import {
  EventStore,
  StoreUnavailable,
  type Filter,
  type Order,
  type Recorded,
  type Slice,
  type Tagged,
} from '../event-store';
import { followLocalLog, readLocalLog, type LocalWindow } from '../follow';
import { promised } from '../promised';
import type { StoreOptions } from '../store-options';
import { Bell } from '../bell';
import { Upcasts } from '../upcasts';
import { backupLog, type BackedUp } from './sqlite-backup';
import { speakingOf } from './sqlite-errors';
import type { Connection } from './sqlite-file';
import { SqliteReading } from './sqlite-reading';

/** What the writer of an SQLite log and those who read beside it have in common: reading, following, backing up. */
export abstract class SqliteLog extends EventStore {
  protected readonly upcasts: Upcasts;
  protected readonly tail = new Bell();
  private readonly reading: SqliteReading;
  private readonly closing = new AbortController();
  private readonly window: LocalWindow;

  protected constructor(
    protected readonly path: string,
    protected readonly connection: Connection,
    { upcasts = new Upcasts() }: StoreOptions,
  ) {
    super();
    this.upcasts = upcasts;
    const reading = new SqliteReading(connection, upcasts);
    this.reading = reading;
    this.window = {
      slice: (after, limit, filter) => speakingOf(path, 'read', () => reading.slice(after, limit, filter)),
      head: () => speakingOf(path, 'read', () => reading.last()?.position ?? 0),
      tail: this.tail,
    };
  }

  get order(): Order {
    return { isGapless: true, disorderMs: this.reading.disorderMs() };
  }

  read<Event = Tagged>(stream: string, from = 0): Promise<Recorded<Event>[]> {
    return promised(() => {
      this.checkOpen();
      // The caller names the events of its own stream; the log holds those of all.
      return speakingOf(this.path, 'read', () => this.reading.stream(stream, from)) as Recorded<Event>[];
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
      return this.window.head();
    });
  }

  /** A copy of the log as it is now, whoever writes it meanwhile. */
  async backup(toFile: string): Promise<BackedUp> {
    this.checkOpen();
    return backupLog(this.path, toFile);
  }

  close(): Promise<void> {
    return promised(() => {
      if (this.closing.signal.aborted) return;
      this.closing.abort();
      this.connection.close();
    });
  }

  protected checkOpen(): void {
    if (this.closing.signal.aborted) throw new StoreUnavailable(`The event log ${this.path} is closed.`);
  }
}
