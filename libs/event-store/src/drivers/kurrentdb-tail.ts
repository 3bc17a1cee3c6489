import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { setTimeout as pause } from 'node:timers/promises';
import { Bell } from '../bell';
import type { Filter, Recorded, Slice } from '../event-store';
import type { KurrentDbConnection } from './kurrentdb-connection';
import { asRecorded, placeAt, positionOf, type Served } from './kurrentdb-event';
import { everything, matches } from './kurrentdb-filter';

export type TailOptions = {
  connection: KurrentDbConnection;
  head: () => Promise<number>;
  tell: (word: string) => void;
};

/**
 * The end of the log as the server pushes it: one subscription for all who follow, which resumes by itself. It keeps
 * the newest events, so that followers who are up to date need not read them from the server one by one.
 */
export class KurrentDbTail {
  private readonly bell = new Bell();
  private readonly kept: { position: number; recorded: Recorded | undefined }[] = [];
  private isRunning = false;
  private isDown = false;
  /** All events after this are kept. */
  private from = Number.POSITIVE_INFINITY;
  private position = -1;

  constructor(private readonly options: TailOptions) {}

  start(): void {
    if (this.isRunning) return;
    this.isRunning = true;
    void this.run();
  }

  /** Whether everything after a position is kept here. */
  covers(after: number): boolean {
    return after >= this.from;
  }

  isBeyond(position: number): boolean {
    return this.position > position;
  }

  slice(after: number, limit: number, filter: Filter): Slice {
    const events: Recorded[] = [];
    // The newest few are what is usually asked for.
    let index = this.kept.length;
    while (index > 0 && (this.kept[index - 1]?.position ?? 0) > after) index -= 1;
    for (; index < this.kept.length; index++) {
      const { position = 0, recorded } = this.kept[index] ?? {};
      if (!recorded || !matches(recorded, filter)) continue;
      events.push(recorded);
      if (events.length >= limit) return { events, upTo: position };
    }
    return { events, upTo: Math.max(after, this.position) };
  }

  async growth(upTo: number, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && this.position <= upTo) await this.bell.next(signal);
  }

  private async run(): Promise<void> {
    const { connection, head } = this.options;
    const { closed } = connection;
    for (let attempt = 0; !closed.aborted; attempt++) {
      const before = this.position;
      try {
        if (this.position < 0) this.beginAt(await head());
        await this.listen(connection.client);
      } catch (error) {
        this.down(error);
      }
      if (this.position > before) attempt = 0;
      const wait = Math.min(longestPauseMs, shortestPauseMs * 2 ** attempt) * (0.5 + Math.random() / 2);
      await pause(wait, undefined, { signal: closed }).catch(() => undefined);
    }
  }

  private beginAt(head: number): void {
    this.position = head;
    this.from = head;
    this.bell.ring();
  }

  /** Until the subscription ends, whichever way. */
  private async listen(client: KurrentDBClient): Promise<void> {
    const { closed } = this.options.connection;
    const ending = new AbortController();
    const subscription = client.subscribeToAll({
      fromPosition: placeAt(this.position),
      filter: everything(),
    });
    const listening = new Promise<void>((resolve, reject) => {
      subscription.on('data', ({ event }) => {
        try {
          if (event) this.push(event);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      subscription.on('confirmation', () => this.up());
      subscription.on('error', reject).on('end', resolve).on('close', resolve);
      closed.addEventListener('abort', () => resolve(), { signal: ending.signal });
    });
    try {
      await Promise.race([listening, this.watch(ending.signal)]);
    } finally {
      ending.abort();
      await subscription.unsubscribe().catch(() => undefined);
    }
  }

  private push(event: Served): void {
    if (!event.position) return;
    const position = positionOf(event.position);
    if (position <= this.position) return;
    this.kept.push({ position, recorded: asRecorded(event) });
    if (this.kept.length > mostKept) this.from = this.kept.shift()?.position ?? this.from;
    this.position = position;
    this.bell.ring();
  }

  /** A subscription that says nothing although the log grows is as good as ended. */
  private async watch(signal: AbortSignal): Promise<void> {
    for (;;) {
      const before = this.position;
      if (!(await passed(silenceMs, signal))) return;
      if (this.position > before) continue;
      const head = await this.options.head().catch(() => 0);
      if (!(await passed(silenceMs, signal))) return;
      if (head > this.position) throw new Error('the subscription has fallen silent');
    }
  }

  private down(error: unknown): void {
    const { connection, tell } = this.options;
    if (this.isDown || connection.closed.aborted) return;
    this.isDown = true;
    const reason = error instanceof Error ? error.message : String(error);
    tell(
      `Following the event store at ${connection.place.hosts} was interrupted and is tried again: ${reason}`,
    );
  }

  private up(): void {
    const { connection, tell } = this.options;
    if (this.isDown) tell(`The event store at ${connection.place.hosts} is followed again.`);
    this.isDown = false;
  }
}

/** False where the wait was ended before its time. */
const passed = (milliseconds: number, signal: AbortSignal): Promise<boolean> =>
  pause(milliseconds, true, { signal }).catch(() => false);

const mostKept = 500;
const shortestPauseMs = 50;
const longestPauseMs = 5_000;
const silenceMs = 5_000;
