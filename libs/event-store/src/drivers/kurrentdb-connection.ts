import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailable } from '../event-store';
import { disconnect, loadClient, type Connect } from './kurrentdb-client';
import { explained, meaningOf, NoAnswer } from './kurrentdb-errors';
import type { Place } from './kurrentdb-place';

/** How long an answer is waited for, and for how long the question is repeated. */
export type Patience = { answerMs: number; totalMs: number };
export type Question<Result> = (client: KurrentDBClient) => Promise<Result>;

/**
 * Two ways to one server, since the client has two halves that fail apart: native code reads, JavaScript writes and
 * subscribes. A new client for the one must not break off what runs through the other.
 */
export type Connections = { reading: KurrentDbConnection; writing: KurrentDbConnection };

export const connectionsTo = async (place: Place): Promise<Connections> => {
  const connect = await loadClient(place);
  return {
    // The native half goes on looking for a leader that is gone for ten seconds and more; a new one asks around.
    reading: new KurrentDbConnection(place, { connect, isStuck: () => true, renewalsApartMs: 250 }),
    // The other half keeps some failures for good, those it has no class for: that no node was found, for one.
    writing: new KurrentDbConnection(place, { connect, isStuck: isPlain, renewalsApartMs: 5_000 }),
  };
};

export const closeAll = async ({ reading, writing }: Connections): Promise<void> => {
  await Promise.all([reading.close(), writing.close()]);
};

type Renewing = { connect: Connect; isStuck: (error: unknown) => boolean; renewalsApartMs: number };

/** Asks again while the server cannot be reached, with a new client where the old one is stuck. */
export class KurrentDbConnection {
  private readonly closing = new AbortController();
  private current: KurrentDBClient;
  private renewedAt = performance.now();

  constructor(
    readonly place: Place,
    private readonly renewing: Renewing,
  ) {
    this.current = renewing.connect();
  }

  get closed(): AbortSignal {
    return this.closing.signal;
  }

  get client(): KurrentDBClient {
    return this.current;
  }

  /** Asks until there is an answer that is sure, or until patience ends; then with words of ours. */
  ask<Result>({ answerMs, totalMs }: Patience, question: Question<Result>): Promise<Result> {
    return this.patiently(totalMs, () => this.once(answerMs, question));
  }

  async patiently<Result>(totalMs: number, work: () => Promise<Result>): Promise<Result> {
    const end = performance.now() + totalMs;
    for (let attempt = 0; ; attempt++) {
      this.checkOpen();
      try {
        return await work();
      } catch (error) {
        const wait =
          shortestPauseMs + Math.random() * Math.min(longestPauseMs, shortestPauseMs * 2 ** attempt);
        if (meaningOf(error) !== 'unsure' || performance.now() + wait > end) throw this.explained(error);
        await pause(wait, undefined, { signal: this.closed }).catch(() => undefined);
      }
    }
  }

  async once<Result>(answerMs: number, question: Question<Result>): Promise<Result> {
    const client = this.current;
    try {
      return await withinTime(answerMs, question(client));
    } catch (error) {
      if (meaningOf(error) === 'unsure') this.renew(client, error);
      throw error;
    }
  }

  checkOpen(): void {
    if (this.closed.aborted) throw new StoreUnavailable(`The event log at ${this.place.hosts} is closed.`);
  }

  async close(): Promise<void> {
    this.closing.abort();
    // A client whose server is away looks for it once more before it ends.
    await Promise.race([disconnect(this.current), pause(longestPauseMs, undefined, { ref: false })]);
  }

  private explained(error: unknown): unknown {
    return this.closed.aborted && meaningOf(error) === 'unsure'
      ? new StoreUnavailable(`The event log at ${this.place.hosts} is closed.`, { cause: error })
      : explained(error, this.place.hosts);
  }

  private renew(failed: KurrentDBClient, error: unknown): void {
    const { connect, isStuck, renewalsApartMs } = this.renewing;
    const isDue =
      error instanceof NoAnswer || (isStuck(error) && performance.now() - this.renewedAt > renewalsApartMs);
    if (!isDue || failed !== this.current || this.closed.aborted) return;
    this.renewedAt = performance.now();
    this.current = connect();
    disconnect(failed).catch(() => undefined);
  }
}

const isPlain = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && !('type' in error);

const withinTime = <Result>(milliseconds: number, work: Promise<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new NoAnswer(`no answer within ${milliseconds / 1_000} seconds`)),
      milliseconds,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

const shortestPauseMs = 20;
const longestPauseMs = 1_000;
