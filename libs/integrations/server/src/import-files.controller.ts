import { everywhere, mayActAs, type Actor } from '@gatehouse/kernel';
import { InputError, NotPermitted, SignedIn } from '@gatehouse/server-kit';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { ImportProblems } from './importing/import-problems';
import { ImportRecords } from './importing/import-records';
import { Uploads } from './importing/uploads';
import { problemsCsv } from './problems-csv';

const upload = 'application/octet-stream';

/** Files in, and what was odd about them out. */
@Controller('api/imports')
export class ImportFilesController implements OnModuleInit {
  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly uploads: Uploads,
    private readonly records: ImportRecords,
    private readonly listed: ImportProblems,
  ) {}

  /** An upload is handed on as it arrives, however large; only this controller asks for such a body. */
  onModuleInit() {
    const fastify: FastifyInstance = this.adapter.httpAdapter.getInstance();
    if (!fastify.hasContentTypeParser(upload))
      fastify.addContentTypeParser(upload, (_request, payload, done) => done(null, payload));
  }

  @Post('files')
  @HttpCode(201)
  async receive(@Query('name') name: unknown, @Req() request: FastifyRequest, @SignedIn() actor: Actor) {
    if (!mayActAs(actor, 'programme-office', everywhere))
      throw new NotPermitted('Only the programme office imports. Ask them.');
    if (typeof name !== 'string' || name.trim() === '' || name.length > 255)
      throw new InputError('name', 'missing or too long. Send the name of the file, at most 255 characters.');
    if (!(request.body instanceof Readable))
      throw new InputError('body', `not a file. Send its bytes as ${upload}.`);
    const { digest } = await this.uploads.receive(name.trim(), request.body);
    return { id: digest };
  }

  @Get(':id/problems.csv')
  async problems(@Param('id') id: string, @Query('verdict') verdict: unknown, @Res() reply: FastifyReply) {
    if (verdict !== undefined && verdict !== 'refused' && verdict !== 'flagged')
      throw new InputError('verdict', '`refused`, `flagged`, or nothing for both.');
    if (!(await this.records.find(id))) throw new InputError('id', 'There is no such import.');
    return reply
      .header('content-disposition', `attachment; filename="${verdict ?? 'all'}-rows.csv"`)
      .header('x-content-type-options', 'nosniff')
      .type('text/csv; charset=utf-8')
      .send(problemsCsv(this.listed, id, verdict ?? null));
  }
}
