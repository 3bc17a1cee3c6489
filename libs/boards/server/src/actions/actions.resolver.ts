import type { Actor } from '@gatehouse/kernel';
import { ReadStore, type Moment } from '@gatehouse/projections';
import {
  Clock,
  Moments,
  SignedIn,
  Withholding,
  type MomentArguments,
  type Schema,
} from '@gatehouse/server-kit';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { dayOf } from '../day-of';
import { MeetingSending } from '../meeting/meeting-sending';
import type { AskedMeeting } from '../meeting/shown-meeting';
import { visibleTo } from '../withholding/hidden-items';
import { actions, type ActionRow } from './actions.projection';
import { asActions } from './shown-actions';

type ActionsArguments = MomentArguments & { isDone?: boolean | null; owner?: string | null };

/** What meetings had people do, to its end. */
@Resolver('Meeting')
export class ActionsResolver {
  constructor(
    readonly rows: ReadStore,
    readonly withholding: Withholding,
    private readonly moments: Moments,
    private readonly clock: Clock,
    private readonly changes: MeetingSending,
  ) {}

  /** What waits first, by its day. */
  @Query('meetingActions')
  async meetingActions(@Args() { isDone, owner, ...asked }: ActionsArguments, @SignedIn() actor: Actor) {
    const moment = await this.moments.resolve(asked);
    let query = this.rows.select(actions, moment).select('doc');
    if (isDone != null) query = query.where('state', '=', isDone ? 'done' : 'open');
    if (owner != null) query = query.where('owner', '=', owner);
    const found = await query
      .orderBy('state', 'desc')
      .orderBy('due_on')
      .orderBy('key')
      .limit(mostActions)
      .execute();
    return this.shown(
      found.map((row) => this.rows.rowOf(actions, row)),
      moment,
      actor,
    );
  }

  @ResolveField('actions')
  async actions(@Parent() { id, moment }: AskedMeeting, @SignedIn() actor: Actor) {
    const found = await this.rows
      .select(actions, moment)
      .select('doc')
      .where('meeting', '=', id)
      .orderBy('due_on')
      .orderBy('key')
      .execute();
    return this.shown(
      found.map((row) => this.rows.rowOf(actions, row)),
      moment,
      actor,
    );
  }

  @Mutation('finishAction')
  finishAction(@Args('input') input: Schema.FinishActionInput, @SignedIn() actor: Actor) {
    const { actionId, note } = input;
    return this.changes.send(actor, { ...input, made: actionId }, { type: 'FinishAction', actionId, note });
  }

  private async shown(found: readonly ActionRow[], moment: Moment, actor: Actor) {
    const visible = await visibleTo(this, actor, found);
    return asActions(this.rows, visible, { moment, actor, today: dayOf(this.clock.now()) });
  }
}

const mostActions = 1_000;
