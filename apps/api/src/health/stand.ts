import { EventStore } from '@gatehouse/event-store';
import { millisecondsOf } from '@gatehouse/kernel';
import { ReadStore, type ProjectionState } from '@gatehouse/projections';
import { Clock } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import { setTimeout } from 'node:timers/promises';

/** Where log and read models stand; null where a store does not answer. */
export type Found = {
  head: number | null;
  readUpTo: number | null;
  states: readonly ProjectionState[] | null;
  /** How far the read models are behind, in the log's own measure. */
  lag: number | null;
  /** The age of the oldest event that a read model lacks. */
  lagSeconds: number | null;
};

/** Looks where we stand, for whoever asks after our health or keeps our numbers. */
@Injectable()
export class Stand {
  constructor(
    private readonly log: EventStore,
    private readonly rows: ReadStore,
    private readonly clock: Clock,
  ) {}

  async look(): Promise<Found> {
    const [head, readUpTo, states] = await Promise.all([
      answered(this.log.head()),
      answered(this.rows.readUpTo()),
      answered(this.rows.states()),
    ]);
    if (head === null || readUpTo === null) return { head, readUpTo, states, lag: null, lagSeconds: null };
    const lag = Math.max(0, head - readUpTo);
    return { head, readUpTo, states, lag, lagSeconds: lag === 0 ? 0 : await this.ageAfter(readUpTo) };
  }

  private async ageAfter(position: number): Promise<number | null> {
    const next = await answered(this.log.readAll(position, 1));
    const recordedAt = next?.events[0]?.recordedAt;
    if (recordedAt === undefined) return next && 0;
    return Math.max(0, millisecondsOf(this.clock.now()) - millisecondsOf(recordedAt)) / 1_000;
  }
}

/** Nothing where the answer is an error, or takes longer than whoever asks will wait. */
export const answered = <Answer>(asked: Promise<Answer>): Promise<Answer | null> =>
  Promise.race([asked.catch(() => null), setTimeout(longestWaitInMs, null, { ref: false })]);

const longestWaitInMs = 1_500;
