import { Controller, Get, NotFoundException, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Watching } from '../watching/watching';
import { exposed } from './exposition';
import { leaseFamilies } from './held-leases';
import { Standing } from './standing';

/** For Prometheus. Nobody signs in: beyond loopback it is there only where whoever runs us says so. */
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly watching: Watching,
    private readonly standing: Standing,
  ) {}

  @Get()
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { measures, held } = this.watching;
    if (!measures) throw new NotFoundException('Cannot GET /metrics');
    const leases = leaseFamilies(held?.names ?? []);
    const { type, text } = await exposed([
      ...measures.families(),
      ...(await this.standing.families()),
      ...leases,
    ]);
    reply.header('content-type', type);
    return text;
  }
}
