import { EventStore } from '@gatehouse/event-store';
import { ReadStore } from '@gatehouse/projections';
import { positionText } from '@gatehouse/server-kit';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** For whoever restarts us, and whoever sends us people. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly log: EventStore,
    private readonly rows: ReadStore,
  ) {}

  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** Ready while the log answers and no read model has failed; says how far the read models are behind. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const [head, readUpTo, states] = await Promise.all([
      this.log.head(),
      this.rows.readUpTo(),
      this.rows.states(),
    ]);
    const failed = states.filter(({ phase }) => phase === 'failed').map(({ name }) => name);
    if (failed.length > 0) reply.status(503);
    return {
      status: failed.length > 0 ? 'failed' : 'ready',
      head: positionText(head),
      readUpTo: positionText(readUpTo),
      lag: Math.max(0, head - readUpTo),
      rebuilding: states.filter(({ phase }) => phase === 'rebuilding').map(({ name }) => name),
      failed,
    };
  }
}
