import { adoptable } from '../adopting';
import { draft } from '../draft';
import type { Append, Appended, Recorded, Tagged } from '../event-store';
import { promised } from '../promised';
import type { StoreOptions } from '../store-options';
import { openForWriting } from './sqlite-file';
import { lockForWriting, type WriterLock } from './sqlite-lock';
import { SqliteLog } from './sqlite-log';
import { SqliteWriting } from './sqlite-writing';

/** The embedded log: one SQLite file, written by this process alone, durable before an append is answered. */
export class SqliteEventStore extends SqliteLog {
  private readonly writing: SqliteWriting;

  private constructor(
    path: string,
    private readonly lock: WriterLock,
    options: StoreOptions,
  ) {
    super(path, openForWriting(path), options);
    const { now = Date.now } = options;
    this.writing = new SqliteWriting(this.connection, { path, now, onCommit: () => this.tail.ring() });
  }

  static open(path: string, options: StoreOptions = {}): SqliteEventStore {
    const lock = lockForWriting(path);
    try {
      return new SqliteEventStore(path, lock, options);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  append(stream: string, events: readonly Tagged[], options: Append): Promise<Appended> {
    return new Promise((resolve, reject) => {
      const drafted = draft({ stream, events, options, upcasts: this.upcasts });
      this.checkOpen();
      this.writing.enqueue({ draft: drafted, resolve, reject });
    });
  }

  adopt(recorded: readonly Recorded[]): Promise<void> {
    return promised(() => {
      this.checkOpen();
      this.writing.adopt(adoptable(recorded));
    });
  }

  override async close(): Promise<void> {
    this.writing.finish();
    await super.close();
    this.lock.release();
  }
}
