import { instantOf, later, type Instant } from '@gatehouse/kernel';
import { setImmediate } from 'node:timers';
import { categoryOf, sealed, type Draft } from '../draft';
import { StoreUnavailable, VersionConflict, type Appended } from '../event-store';
import { adoptInto } from './sqlite-adopting';
import { explained, speakingOf } from './sqlite-errors';
import type { Stored } from '../stored';
import type { Connection } from './sqlite-file';
import { SqliteInserts } from './sqlite-inserts';

/** An append on its way to the log, and whom to tell. */
export type Waiting = {
  draft: Draft;
  resolve: (appended: Appended) => void;
  reject: (error: unknown) => void;
};
type Settled = { waiting: Waiting; appended?: Appended; conflict?: VersionConflict };

export type WriterOptions = { path: string; now: () => number; onCommit: () => void };

/**
 * The log's one writer. Appends that arrive together share a transaction and its one flush to disk; each is checked
 * before anything of it is written, so that one conflict fails nobody else.
 */
export class SqliteWriting {
  private readonly inserts: SqliteInserts;
  private readonly begin;
  private readonly commit;
  private queue: Waiting[] = [];
  private isScheduled = false;

  constructor(
    private readonly connection: Connection,
    private readonly options: WriterOptions,
  ) {
    this.inserts = new SqliteInserts(connection);
    this.begin = connection.prepare('BEGIN IMMEDIATE');
    this.commit = connection.prepare('COMMIT');
  }

  enqueue(waiting: Waiting): void {
    this.queue.push(waiting);
    this.schedule();
  }

  /** All of them or none, after what was appended before. */
  adopt(events: readonly Stored[]): void {
    this.finish();
    speakingOf(this.options.path, 'written', () =>
      this.inTransaction(() => adoptInto(this.connection, this.inserts, events)),
    );
    this.options.onCommit();
  }

  /** Writes what still waits, so that closing loses no append that was begun. */
  finish(): void {
    while (this.queue.length > 0) this.turn();
  }

  private schedule(): void {
    if (this.isScheduled || this.queue.length === 0) return;
    this.isScheduled = true;
    setImmediate(() => {
      this.isScheduled = false;
      this.turn();
      this.schedule();
    });
  }

  private turn(): void {
    const batch = this.nextBatch();
    let settled: Settled[];
    try {
      settled = this.inTransaction(() => {
        const recordedAt = this.recordedAt();
        return batch.map((waiting) => this.settle(waiting, recordedAt));
      });
    } catch (error) {
      const told = explained(error, this.options.path, 'written');
      const failure =
        told instanceof StoreUnavailable ? told : new StoreUnavailable(String(error), { cause: error });
      for (const { reject } of batch) reject(failure);
      return;
    }
    // Followers are woken first, so that they see the events no later than whoever appended them.
    this.options.onCommit();
    for (const { waiting, appended, conflict } of settled) {
      if (appended) waiting.resolve(appended);
      else waiting.reject(conflict);
    }
  }

  private inTransaction<Result>(work: () => Result): Result {
    this.begin.run();
    try {
      const result = work();
      this.commit.run();
      return result;
    } catch (error) {
      if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
      this.inserts.forget();
      throw error;
    }
  }

  private settle(waiting: Waiting, recordedAt: Instant): Settled {
    const { draft } = waiting;
    const { stream, expectedVersion } = draft;
    const target = this.inserts.target(stream, categoryOf(stream));
    if (target.version === expectedVersion) {
      const events = sealed(draft, recordedAt, this.inserts.head);
      return { waiting, appended: this.inserts.insert(target, events) };
    }
    const appended = this.inserts.asBefore(target, draft);
    return appended
      ? { waiting, appended }
      : { waiting, conflict: new VersionConflict(stream, expectedVersion) };
  }

  private recordedAt(): Instant {
    return later(instantOf(this.options.now()), this.inserts.lastRecordedAt);
  }

  private nextBatch(): Waiting[] {
    let [count, bytes] = [0, 0];
    while (count < this.queue.length && count < appendsAtOnce && bytes < bytesAtOnce)
      bytes += this.queue[count++]?.draft.bytes ?? 0;
    const batch = this.queue.slice(0, count);
    this.queue = this.queue.slice(count);
    return batch;
  }
}

// Bounds how long one turn keeps the thread from everybody else.
const appendsAtOnce = 5_000;
const bytesAtOnce = 4 * 1024 * 1024;
