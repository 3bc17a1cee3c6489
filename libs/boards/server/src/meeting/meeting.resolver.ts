import { isPast, ReadStore } from '@gatehouse/projections';
import {
  Clock,
  loaderOf,
  Moments,
  Withholding,
  type MomentArguments,
  type RequestLoaders,
  type WithActor,
} from '@gatehouse/server-kit';
import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { boards } from '../board/boards.projection';
import { asCharter } from '../board/wire-charter';
import { lookingOf } from '../withholding/looking';
import { meetings } from './meetings.projection';
import { openTo } from './open-to';
import { attendanceOf, itemsOf, rulesOf } from './room-rows';
import { asItem } from './shown-item';
import { asMeeting, type AskedMeeting } from './shown-meeting';
import { asGuests, asSeats } from './shown-seats';

type Request = RequestLoaders & WithActor;
type MeetingsArguments = MomentArguments & {
  from?: string | null;
  until?: string | null;
  board?: string | null;
};

@Resolver('Meeting')
export class MeetingResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
    private readonly withholding: Withholding,
    private readonly clock: Clock,
  ) {}

  @Query('meeting')
  async meeting(@Args() { id, ...asked }: MomentArguments & { id: string }) {
    const moment = await this.moments.resolve(asked);
    const row = await this.rows.row(meetings, id, moment);
    return row && asMeeting(row, moment);
  }

  @Query('meetings')
  async meetings(@Args() { from, until, board, ...asked }: MeetingsArguments) {
    const moment = await this.moments.resolve(asked);
    let query = this.rows.select(meetings, moment).select('doc');
    if (from) query = query.where('starts_at', '>=', from);
    if (until) query = query.where('starts_at', '<', until);
    if (board) query = query.where('board', '=', board);
    const found = await query.orderBy('starts_at').orderBy('key').limit(mostMeetings).execute();
    return found.map((row) => asMeeting(this.rows.rowOf(meetings, row), moment));
  }

  // Without parameter decorators Nest binds these directly, and each gets the request's loaders and its sender.

  @ResolveField('boardName')
  async boardName({ boardId, moment }: AskedMeeting, _: unknown, request: Request) {
    const names = loaderOf<string>(request, `board-name ${JSON.stringify(moment)}`, async (ids) => {
      const found = await this.rows.rows(boards, ids, moment);
      return ids.map((id) => found.get(id)?.name ?? null);
    });
    return (await names.load(boardId)) ?? '';
  }

  @ResolveField('items')
  async items({ row: head, moment }: AskedMeeting, _: unknown, { actor }: Request) {
    const looking = await lookingOf(this.withholding, actor);
    const items = await itemsOf(this.rows, head, moment);
    return items.map((item) => asItem(item, { head, moment, looking }));
  }

  @ResolveField('seats')
  async seats({ row, moment }: AskedMeeting) {
    const { seats } = await rulesOf(this.rows, row, moment);
    return asSeats(row.meetingId, seats, await attendanceOf(this.rows, row.meetingId, moment));
  }

  @ResolveField('guests')
  async guests({ row, moment }: AskedMeeting) {
    const { seats } = await rulesOf(this.rows, row, moment);
    return asGuests(seats, await attendanceOf(this.rows, row.meetingId, moment));
  }

  @ResolveField('charter')
  async charter({ row, moment }: AskedMeeting) {
    return asCharter((await rulesOf(this.rows, row, moment)).charter);
  }

  @ResolveField('charterVersion')
  async charterVersion({ row, moment }: AskedMeeting) {
    return (await rulesOf(this.rows, row, moment)).charterVersion;
  }

  @ResolveField('commands')
  async commands({ id, moment }: AskedMeeting, _: unknown, { actor }: Request) {
    if (isPast(moment) || !actor) return [];
    const looking = await lookingOf(this.withholding, actor);
    return openTo(this.rows, { meetingId: id, actor, looking, now: this.clock.now() });
  }
}

const mostMeetings = 1_000;
