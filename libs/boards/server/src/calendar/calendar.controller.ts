import { instantOf, millisecondsOf, millisecondsPerDay, type Actor, type Instant } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { Clock, SignedIn, Withholding } from '@gatehouse/server-kit';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { boards } from '../board/boards.projection';
import { dayOf } from '../day-of';
import { fileHeaders } from '../file-headers';
import { boardsOf, calendarMeeting, calendarOf } from './calendar-meetings';
import { icalendarOf } from './icalendar';

/** Meetings for calendar programs: to follow, and one to take along. */
@Controller('api')
export class CalendarController {
  constructor(
    readonly rows: ReadStore,
    readonly withholding: Withholding,
    private readonly clock: Clock,
  ) {}

  /** Of every board on which the person asking sits. */
  @Get('calendar.ics')
  async own(@Res() reply: FastifyReply, @SignedIn() actor: Actor) {
    const boardIds = await boardsOf(this.rows, actor, dayOf(this.clock.now()));
    const meetings = await calendarOf(this, actor, { boardIds, from: this.aYearAgo() });
    return send(reply, icalendarOf(meetings, { name: 'My boards', origin: originOf(reply) }));
  }

  @Get('boards/:id/calendar.ics')
  async ofBoard(@Param('id') id: string, @Res() reply: FastifyReply, @SignedIn() actor: Actor) {
    const board = await this.rows.row(boards, id);
    if (!board) throw new NotFoundException('No board has this id.');
    const meetings = await calendarOf(this, actor, { boardIds: [id], from: this.aYearAgo() });
    return send(reply, icalendarOf(meetings, { name: board.name, origin: originOf(reply) }));
  }

  @Get('meetings/:id/invitation.ics')
  async invitation(@Param('id') id: string, @Res() reply: FastifyReply, @SignedIn() actor: Actor) {
    const meeting = await calendarMeeting(this, actor, id);
    if (!meeting) throw new NotFoundException('No meeting has this id.');
    const text = icalendarOf([meeting], { name: meeting.boardName, origin: originOf(reply) });
    reply.headers(fileHeaders({ name: `meeting-${meeting.meeting.number}.ics`, mediaType: calendarType }));
    return reply.send(text);
  }

  /** What is longer ago is found here, and not in a calendar. */
  private aYearAgo(): Instant {
    return instantOf(millisecondsOf(this.clock.now()) - 365 * millisecondsPerDay);
  }
}

const send = (reply: FastifyReply, text: string) =>
  reply.header('content-type', calendarType).header('cache-control', 'private, no-store').send(text);

const originOf = ({ request: { protocol, host } }: FastifyReply): string => `${protocol}://${host}`;

const calendarType = 'text/calendar; charset=utf-8; method=PUBLISH';
