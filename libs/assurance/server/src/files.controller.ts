import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { InputError, KeptFiles, largestKeptFile, SignedIn } from '@gatehouse/server-kit';
import {
  Controller,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  Post,
  Query,
  Req,
  Res,
  type OnModuleInit,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { evidenceRows } from './evidence.projection';

const upload = 'application/octet-stream';

/** Files in, to be filed as evidence or laid beside an item; and evidence out, as it was when it came in. */
@Controller('api')
export class FilesController implements OnModuleInit {
  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly files: KeptFiles,
    private readonly rows: ReadStore,
  ) {}

  /** An upload is handed on as it arrives; only those who take files ask for such a body. */
  onModuleInit() {
    const fastify: FastifyInstance = this.adapter.httpAdapter.getInstance();
    if (!fastify.hasContentTypeParser(upload))
      fastify.addContentTypeParser(upload, (_request, payload, done) => done(null, payload));
  }

  @Post('files')
  @HttpCode(201)
  async receive(@Query('name') name: unknown, @Req() request: FastifyRequest, @SignedIn() _: Actor) {
    if (!(request.body instanceof Readable))
      throw new InputError('body', `not a file. Send its bytes as ${upload}.`);
    // What it will not keep it does not take in either, where the sender says how long it is.
    if (Number(request.headers['content-length'] ?? 0) > largestKeptFile) {
      request.body.resume();
      throw new InputError('file', tooLarge);
    }
    const { digest, bytes, mediaType } = await this.files.keep(
      typeof name === 'string' ? name : '',
      request.body,
    );
    return { digest, bytes, mediaType };
  }

  @Get('evidence/:id/file')
  async send(@Param('id') id: string, @SignedIn() _: Actor, @Res() reply: FastifyReply) {
    const row = await this.rows.row(evidenceRows, id);
    if (!row) throw new NotFoundException('No evidence has this id. Look it up with its pilot.');
    const { object } = row;
    if (object.at === 'link')
      throw new NotFoundException(
        `This evidence lies elsewhere, at ${object.url}; no file of it is kept here.`,
      );
    const content = await this.files.proven(object.digest);
    return reply
      .header('content-disposition', attachmentOf(object.name))
      .header('content-length', object.bytes)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('cache-control', 'private, no-store')
      .type(object.mediaType)
      .send(content);
  }
}

const tooLarge = `The file is larger than ${largestKeptFile / 1_048_576} MB. Put it elsewhere and give the link.`;

/** RFC 6266: the name in letters that every program knows, and as it is. */
const attachmentOf = (name: string): string =>
  `attachment; filename="${name.replaceAll(/[^\w. -]/g, '_')}"; filename*=UTF-8''${encoded(name)}`;

const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
