import { isPast, ReadStore, type Moment } from '@gatehouse/projections';
import { loaderOf, type RequestLoaders } from '@gatehouse/server-kit';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { meetingRules } from './meeting-rules.projection';
import { pilotPeople, type PilotOfBoards } from './pilot-people.projection';
import { attendanceOf } from './room-rows';
import type { AskedItem } from './shown-item';
import { asQuorum, asTally, countNow, type RoomNow } from './shown-quorum';

/** What of an item is made from other rows. Whoever may not see it has no row here, and so gets none of it. */
@Resolver('MeetingItem')
export class MeetingItemResolver {
  constructor(private readonly rows: ReadStore) {}

  // Without parameter decorators Nest binds these directly, and each gets the request's loaders.

  @ResolveField('pilotName')
  async pilotName({ pilotId }: AskedItem, _: unknown, request: RequestLoaders) {
    return pilotId === null ? null : ((await this.pilot(pilotId, request))?.name ?? null);
  }

  @ResolveField('quorum')
  async quorum(item: AskedItem, _: unknown, request: RequestLoaders) {
    const proof = item.row?.decision?.proof ?? (await this.count(item, request))?.proof;
    return proof ? asQuorum(proof) : null;
  }

  @ResolveField('tally')
  async tally(item: AskedItem, _: unknown, request: RequestLoaders) {
    const tally = item.row?.decision?.tally ?? (await this.count(item, request))?.tally;
    return tally ? asTally(tally) : null;
  }

  /** While it can be voted on: before the meeting opens nobody is there, and after it nothing counts any more. */
  private async count(item: AskedItem, request: RequestLoaders) {
    const { row, head, moment } = item;
    if (!row || head.state !== 'open' || row.state === 'deferred') return null;
    const rooms = loaderOf<RoomNow>(request, `room ${JSON.stringify(moment)}`, (ids) =>
      Promise.all(ids.map((id) => this.room(id, moment))),
    );
    const room = item.room ?? (await rooms.load(row.meetingId));
    return room && countNow(room, row, await this.partIn(item, request));
  }

  /** Of the past it is the recusals that tell who was withdrawn; who owns the pilot now says nothing about then. */
  private async partIn({ pilotId, moment }: AskedItem, request: RequestLoaders) {
    return pilotId === null || isPast(moment) ? null : this.pilot(pilotId, request);
  }

  private pilot(pilotId: string, request: RequestLoaders): Promise<PilotOfBoards | null> {
    return loaderOf<PilotOfBoards>(request, 'pilots-of-boards', async (ids) => {
      const found = await this.rows.rows(pilotPeople, ids);
      return ids.map((id) => found.get(id) ?? null);
    }).load(pilotId);
  }

  private async room(meetingId: string, moment: Moment): Promise<RoomNow | null> {
    const rules = await this.rows.row(meetingRules, meetingId, moment);
    if (!rules) return null;
    const there = await attendanceOf(this.rows, meetingId, moment);
    return { rules, present: there.filter(({ leftAt }) => leftAt === null) };
  }
}
