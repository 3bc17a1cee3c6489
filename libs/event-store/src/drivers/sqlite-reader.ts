import { StoreUnavailable, type Appended } from '../event-store';
import type { StoreOptions } from '../store-options';
import { openForReading } from './sqlite-file';
import { SqliteLog } from './sqlite-log';

/**
 * The embedded log seen from beside its writer: from a worker thread, or from a command of another process. Told of
 * new events by `poke`; looks by itself now and then, in case nobody tells.
 */
export class SqliteLogReader extends SqliteLog {
  private readonly looking: NodeJS.Timeout;

  private constructor(path: string, options: StoreOptions) {
    super(path, openForReading(path), options);
    this.looking = setInterval(() => this.tail.ring(), millisecondsBetweenLooks).unref();
  }

  static open(path: string, options: StoreOptions = {}): SqliteLogReader {
    return new SqliteLogReader(path, options);
  }

  /** The log has grown up to here. */
  poke(_position: number): void {
    this.tail.ring();
  }

  append(): Promise<Appended> {
    return Promise.reject(this.refusal());
  }

  adopt(): Promise<void> {
    return Promise.reject(this.refusal());
  }

  override async close(): Promise<void> {
    clearInterval(this.looking);
    await super.close();
  }

  private refusal(): StoreUnavailable {
    return new StoreUnavailable(`The event log ${this.path} was opened for reading only.`);
  }
}

const millisecondsBetweenLooks = 1_000;
