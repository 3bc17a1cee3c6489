import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { InputError, Moments, PeopleNames, SignedIn } from '@gatehouse/server-kit';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { boards } from '../board/boards.projection';
import { fileHeaders } from '../file-headers';
import { peopleIn } from '../plain-text';
import { MinutesReader } from './minutes-reader';
import { peopleOnPaper, printedMinutes } from './printed-minutes';

/** The minutes as a file, of now or as of an instant. */
@Controller('api/meetings')
export class MinutesController {
  constructor(
    private readonly reader: MinutesReader,
    private readonly rows: ReadStore,
    private readonly moments: Moments,
    private readonly names: PeopleNames,
  ) {}

  @Get(':id/minutes.pdf')
  async pdf(@Param('id') id: string, @Res() reply: FastifyReply, @SignedIn() actor: Actor) {
    const moment = await this.moments.resolve({ asOf: asOfIn(reply.request.query) });
    const minutes = await this.reader.read(id, moment, actor);
    if (!minutes) throw new NotFoundException('No meeting has this id.');
    const sentences = minutes.sections.flatMap(({ lines }) => lines.map(({ parts }) => parts));
    const [board, names] = await Promise.all([
      this.rows.row(boards, minutes.held.boardId),
      this.names.namesOf([...new Set([...peopleIn(sentences), ...peopleOnPaper(minutes)])]),
    ]);
    // Only now: whoever never prints is spared what it takes to.
    const { minutesPdf } = await import('./minutes-pdf');
    const name = `minutes-${minutes.held.number}.pdf`;
    return reply
      .headers(fileHeaders({ name, mediaType: 'application/pdf' }))
      .send(await minutesPdf(printedMinutes(minutes, { boardName: board?.name ?? '', names })));
  }
}

const asOfIn = (query: unknown): string | null => {
  const asOf = typeof query === 'object' && query !== null && 'asOf' in query ? query.asOf : undefined;
  if (asOf === undefined || asOf === '') return null;
  const milliseconds = typeof asOf === 'string' ? Date.parse(asOf) : NaN;
  if (Number.isNaN(milliseconds)) throw new InputError('asOf', 'an instant such as 2026-05-14T09:00:00Z.');
  return new Date(milliseconds).toISOString();
};
