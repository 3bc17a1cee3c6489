import { positionText } from '@gatehouse/server-kit';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readiness } from './readiness';
import { Stand, type Found } from './stand';

/** For whoever restarts us, and whoever sends us people. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly stand: Stand,
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
    const found = await this.stand.look();
    const status = this.readiness.isEnding ? 'ending' : statusOf(found);
    if (status !== 'ready' && status !== 'reading-only') reply.status(503);
    return {
      status,
      head: found.head === null ? null : positionText(found.head),
      readUpTo: found.readUpTo === null ? null : positionText(found.readUpTo),
      lag: found.lag,
      lagSeconds: found.lagSeconds,
      rebuilding: inPhase('rebuilding', found),
      failed: inPhase('failed', found),
    };
  }
}

const statusOf = (found: Found) => {
  if (found.readUpTo === null || found.states === null) return 'no-read-store';
  if (inPhase('failed', found).length > 0) return 'failed';
  return found.head === null ? 'reading-only' : 'ready';
};

const inPhase = (wanted: 'rebuilding' | 'failed', { states }: Found): string[] =>
  (states ?? []).filter(({ phase }) => phase === wanted).map(({ name }) => name);
