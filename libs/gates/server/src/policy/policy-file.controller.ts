import { policyFile } from '@gatehouse/gates-domain';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { SignedIn } from '@gatehouse/server-kit';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { policyVersionOf } from './policy-versions.projection';

/** A published version as a file that `draftPolicy` reads back. */
@Controller('api/policies')
export class PolicyFileController {
  constructor(private readonly rows: ReadStore) {}

  @Get(':id/:file')
  async file(
    @Param() { id: policyId = '', file = '' }: Record<string, string>,
    @SignedIn() _: Actor,
    @Res() reply: FastifyReply,
  ) {
    const [, version] = /^([1-9][0-9]{0,8})\.json$/u.exec(file) ?? [];
    const found =
      version === undefined ? null : await policyVersionOf(this.rows, { policyId, version: Number(version) });
    if (!found)
      throw new NotFoundException('There is no such published version. Ask by its number, such as 3.json.');
    return reply
      .header('content-disposition', `attachment; filename="policy-v${found.version}.json"`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(policyFile(found));
  }
}
