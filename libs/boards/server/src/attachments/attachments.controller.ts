import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { KeptFiles, SignedIn, Withholding } from '@gatehouse/server-kit';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { fileHeaders } from '../file-headers';
import { visibleTo } from '../withholding/hidden-items';
import { attachments } from './attachments.projection';

/** The files that lie beside a meeting and its items; of an item's, whoever is withdrawn from it finds none. */
@Controller('api/meetings')
export class AttachmentsController {
  constructor(
    readonly rows: ReadStore,
    private readonly files: KeptFiles,
    readonly withholding: Withholding,
  ) {}

  @Get(':id/attachments/:attachmentId')
  async attachment(
    @Param() { id, attachmentId }: { id: string; attachmentId: string },
    @Res() reply: FastifyReply,
    @SignedIn() actor: Actor,
  ) {
    const row = await this.rows.row(attachments, attachmentId);
    const [shown] = row?.meetingId === id ? await visibleTo(this, actor, [row]) : [];
    if (!shown) throw new NotFoundException('No such file lies beside this meeting.');
    return reply
      .headers(fileHeaders({ name: shown.name, mediaType: shown.mediaType }))
      .header('content-length', shown.bytes)
      .send(await this.files.proven(shown.digest));
  }
}
