import { EventStore } from '@gatehouse/event-store';
import { millisecondsOf } from '@gatehouse/kernel';
import { ReadStore, type ProjectionState } from '@gatehouse/projections';
import { Clock, positionText } from '@gatehouse/server-kit';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { setTimeout } from 'node:timers/promises';
import { Readiness } from './readiness';

/** For whoever restarts us, and whoever sends us people. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly log: EventStore,
    private readonly rows: ReadStore,
    private readonly clock: Clock,
    private readonly readiness: Readiness,
  ) {}

  @Get('live')
  live() {
    return { status: 'live' };
  }

  /**
   * Ready while people can be served: the read store answers, no read model has failed, and we are not on our way
   * down. A log that is away leaves us reading, so it is told and turns nobody away.
   */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const [head, reads] = await Promise.all([this.head(), this.reads()]);
    const failed = reads?.states.filter(({ phase }) => phase === 'failed').map(({ name }) => name) ?? [];
    const status = this.statusOf({ head, reads, failed });
    if (status !== 'ready' && status !== 'reading-only') reply.status(503);
    const readUpTo = reads?.readUpTo ?? null;
    return {
      status,
      head: head === null ? null : positionText(head),
      readUpTo: readUpTo === null ? null : positionText(readUpTo),
      ...(await this.lag(head, readUpTo)),
      rebuilding: reads?.states.filter(({ phase }) => phase === 'rebuilding').map(({ name }) => name) ?? [],
      failed,
    };
  }

  private statusOf({ head, reads, failed }: Found) {
    if (this.readiness.isEnding) return 'ending';
    if (reads === null) return 'no-read-store';
    if (failed.length > 0) return 'failed';
    return head === null ? 'reading-only' : 'ready';
  }

  private head(): Promise<number | null> {
    return answered(this.log.head());
  }

  private reads(): Promise<Reads | null> {
    return answered(
      Promise.all([this.rows.readUpTo(), this.rows.states()]).then(([readUpTo, states]) => ({
        readUpTo,
        states,
      })),
    );
  }

  /** How far the read models are behind: in the log's own measure, and since when the oldest unread event is there. */
  private async lag(head: number | null, readUpTo: number | null) {
    if (head === null || readUpTo === null) return { lag: null, lagSeconds: null };
    const lag = Math.max(0, head - readUpTo);
    if (lag === 0) return { lag, lagSeconds: 0 };
    const next = await answered(this.log.readAll(readUpTo, 1));
    const recordedAt = next?.events[0]?.recordedAt;
    const seconds = recordedAt ? (millisecondsOf(this.clock.now()) - millisecondsOf(recordedAt)) / 1_000 : 0;
    return { lag, lagSeconds: Math.max(0, seconds) };
  }
}

type Reads = { readUpTo: number; states: ProjectionState[] };
type Found = { head: number | null; reads: Reads | null; failed: readonly string[] };

/** Nothing where the answer is an error, or takes longer than whoever asks about our health will wait. */
const answered = <Answer>(asked: Promise<Answer>): Promise<Answer | null> =>
  Promise.race([asked.catch(() => null), setTimeout(longestWaitInMs, null, { ref: false })]);

const longestWaitInMs = 1_500;
