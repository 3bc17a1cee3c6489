import { circularStanding, openCircularCommands, type ItemStanding } from '@gatehouse/boards-domain';
import type { Actor } from '@gatehouse/kernel';
import { isPast, ReadStore, type Moment } from '@gatehouse/projections';
import { Clock, Moments, SignedIn, Withholding, type MomentArguments } from '@gatehouse/server-kit';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { boards } from '../board/boards.projection';
import { dayOf } from '../day-of';
import { decisions } from '../decisions/decisions.projection';
import { asDecision } from '../decisions/shown-decision';
import { pilotPeople } from '../meeting/pilot-people.projection';
import { asQuorum, asTally } from '../meeting/shown-quorum';
import { lookingOf } from '../withholding/looking';
import { circulars } from './circulars.projection';
import { asCircular, type AskedCircular } from './shown-circular';

@Resolver('Circular')
export class CircularResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
    private readonly withholding: Withholding,
    private readonly clock: Clock,
  ) {}

  @Query('circular')
  async circular(@Args() { id, ...asked }: MomentArguments & { id: string }, @SignedIn() actor: Actor) {
    const moment = await this.moments.resolve(asked);
    const row = await this.rows.row(circulars, id, moment);
    return row && asCircular(row, { moment, looking: await lookingOf(this.withholding, actor) });
  }

  @ResolveField('boardName')
  async boardName(@Parent() { boardId, moment }: AskedCircular) {
    return (await this.rows.row(boards, boardId, moment))?.name ?? '';
  }

  @ResolveField('pilotName')
  async pilotName(@Parent() { pilotId }: AskedCircular) {
    return pilotId === null ? null : ((await this.rows.row(pilotPeople, pilotId))?.name ?? null);
  }

  @ResolveField('quorum')
  async quorum(@Parent() asked: AskedCircular) {
    const standing = await this.standing(asked);
    return standing && asQuorum(standing.proof);
  }

  @ResolveField('tally')
  async tally(@Parent() asked: AskedCircular) {
    const standing = await this.standing(asked);
    return standing && asTally(standing.tally);
  }

  @ResolveField('decision')
  async decision(@Parent() { row, moment }: AskedCircular) {
    const decisionId = row?.circular.decision?.decisionId;
    const record = decisionId === undefined ? null : await this.rows.row(decisions, decisionId, moment);
    return record && asDecision(record, moment);
  }

  @ResolveField('commands')
  async commands(@Parent() { row, moment }: AskedCircular, @SignedIn() actor: Actor) {
    if (!row || isPast(moment)) return [];
    const now = this.clock.now();
    const pilot = await this.pilotOf(row.circular.subject, moment);
    return openCircularCommands(row.circular, { actor, now, today: dayOf(now), pilot });
  }

  /** As it was sealed, or as it stands. */
  private async standing({
    row,
    moment,
  }: AskedCircular): Promise<Pick<ItemStanding, 'proof' | 'tally'> | null> {
    if (!row) return null;
    const { circular } = row;
    return circular.decision ?? circularStanding(circular, await this.pilotOf(circular.subject, moment));
  }

  /** Who owns and sponsors the pilot now; of an earlier instant what was recorded has to do. */
  private async pilotOf(subject: { pilotId?: string } | { kind: 'information' }, moment: Moment) {
    if (!('pilotId' in subject) || subject.pilotId === undefined || isPast(moment)) return null;
    return this.rows.row(pilotPeople, subject.pilotId);
  }
}

type AskedBoard = { id: string; moment: Moment };

@Resolver('Board')
export class BoardCircularsResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly withholding: Withholding,
  ) {}

  /** The latest first. */
  @ResolveField('circulars')
  async circulars(@Parent() { id, moment }: AskedBoard, @SignedIn() actor: Actor) {
    const found = await this.rows
      .select(circulars, moment)
      .select('doc')
      .where('board', '=', id)
      .orderBy('proposed_at', 'desc')
      .orderBy('key')
      .execute();
    const looking = await lookingOf(this.withholding, actor);
    return found.map((row) => asCircular(this.rows.rowOf(circulars, row), { moment, looking }));
  }
}
