import { isInTerm, openBoardCommands } from '@gatehouse/boards-domain';
import { instantOf } from '@gatehouse/kernel';
import { isPast, ReadStore, type Moment } from '@gatehouse/projections';
import { Clock, Moments, type MomentArguments, type WithActor } from '@gatehouse/server-kit';
import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { dayOf } from '../day-of';
import { meetings } from '../meeting/meetings.projection';
import { asMeeting } from '../meeting/shown-meeting';
import { boards, type BoardRow } from './boards.projection';
import { asCharter } from './wire-charter';

/** A board as it is asked about. */
export type AskedBoard = ReturnType<typeof asBoard>;

const asBoard = (row: BoardRow, moment: Moment) => ({
  ...{ id: row.boardId, name: row.name, purpose: row.purpose, charterVersion: row.charterVersion },
  ...{ row, moment, charter: asCharter(row.charter) },
  charters: row.charters.map(({ charter, by, ...version }) => ({
    ...version,
    ...{ charter: asCharter(charter), by: { id: by } },
  })),
});

@Resolver('Board')
export class BoardResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
    private readonly clock: Clock,
  ) {}

  @Query('boards')
  async boards(@Args() asked: MomentArguments) {
    const moment = await this.moments.resolve(asked);
    const found = await this.rows.select(boards, moment).select('doc').execute();
    return found
      .map((row) => asBoard(this.rows.rowOf(boards, row), moment))
      .sort((one, other) => one.name.localeCompare(other.name));
  }

  @Query('board')
  async board(@Args() { id, ...asked }: MomentArguments & { id: string }) {
    const moment = await this.moments.resolve(asked);
    const row = await this.rows.row(boards, id, moment);
    return row && asBoard(row, moment);
  }

  // Without parameter decorators Nest binds these directly.

  @ResolveField('seats')
  seats({ row, moment }: AskedBoard) {
    const day = dayOf(this.instantOf(moment));
    return row.seats.map((seat) => ({
      ...seat,
      person: { id: seat.person },
      delegate: seat.delegate === null ? null : { id: seat.delegate },
      isInTerm: isInTerm(seat, day),
    }));
  }

  /** The first that is not over, be it open or yet to come. */
  @ResolveField('nextMeeting')
  async nextMeeting({ id, moment }: AskedBoard) {
    const [next] = await this.heldBy(id, moment)
      .where('state', 'in', ['called', 'open'])
      .orderBy('starts_at')
      .orderBy('key')
      .limit(1)
      .execute();
    return next ? asMeeting(this.rows.rowOf(meetings, next), moment) : null;
  }

  @ResolveField('meetings')
  async meetings({ id, moment }: AskedBoard) {
    const held = await this.heldBy(id, moment).orderBy('starts_at', 'desc').orderBy('key').execute();
    return held.map((row) => asMeeting(this.rows.rowOf(meetings, row), moment));
  }

  @ResolveField('actions')
  actions({ id, row, moment }: AskedBoard, _: unknown, { actor }: WithActor) {
    if (isPast(moment) || !actor) return [];
    const now = this.clock.now();
    return openBoardCommands(row, { boardId: id, actor, today: dayOf(now), now });
  }

  private heldBy(boardId: string, moment: Moment) {
    return this.rows.select(meetings, moment).select('doc').where('board', '=', boardId);
  }

  private instantOf({ asOf }: Moment) {
    return asOf === undefined ? this.clock.now() : instantOf(asOf);
  }
}
