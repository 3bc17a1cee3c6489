import { review } from '@gatehouse/gates-domain';
import { isPast, ReadStore } from '@gatehouse/projections';
import {
  connectionOf,
  cursorOf,
  Moments,
  pageSize,
  placeOf,
  SignedIn,
  Withholding,
  type MomentArguments,
  type RequestLoaders,
  type WithActor,
} from '@gatehouse/server-kit';
import type { Actor } from '@gatehouse/kernel';
import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { conditions, type ConditionRow } from './conditions.projection';
import { loadPilot, loadReview } from './loaded-rows';
import { factsOf, nameOf } from './pilot-facts';
import { asCondition, type AskedCondition } from './shown-conditions';

type Asked = MomentArguments & {
  state?: ConditionRow['state'] | null;
  owner?: string | null;
  first?: number | null;
  after?: string | null;
};

@Resolver('GateCondition')
export class ConditionsResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
    private readonly withholding: Withholding,
  ) {}

  @Query('gateConditions')
  async gateConditions(@Args() { state, owner, first, after, ...asked }: Asked, @SignedIn() actor: Actor) {
    const moment = await this.moments.resolve(asked);
    const { reviews: withheld } = await this.withholding.from(actor);
    const size = pageSize(first, { usual: 100 });
    let matching = this.rows.select(conditions, moment);
    if (state) matching = matching.where('state', '=', state);
    if (owner) matching = matching.where('owner', '=', owner);
    if (withheld.size > 0) matching = matching.where('review', 'not in', [...withheld]);
    const { total } = await matching
      .select((row) => row.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const start = after ? placeOf(after, isOffset) : 0;
    const found = await matching
      .select(['key', 'doc'])
      .orderBy('rank')
      .orderBy('due_on')
      .orderBy('key')
      .limit(size + 1)
      .offset(start)
      .execute();
    const edges = found.map((row, index) => ({
      node: asCondition(this.rows.rowOf(conditions, row), moment),
      cursor: cursorOf(start + index + 1),
    }));
    return { ...connectionOf(edges, { first: size, after: after ?? null }), totalCount: total };
  }

  // Without parameter decorators Nest binds these directly, which is what a hundred rows want.

  @ResolveField('pilotName')
  async pilotName({ pilotId, moment }: AskedCondition, _: unknown, request: RequestLoaders) {
    return nameOf(await loadPilot(this.rows, request, { pilotId, moment }));
  }

  @ResolveField('canBeMet')
  async canBeMet(asked: AskedCondition, _: unknown, request: RequestLoaders & WithActor) {
    const { id: conditionId, reviewId, pilotId, moment, state } = asked;
    const { actor } = request;
    if (isPast(moment) || state === 'met' || !actor) return false;
    const found = await loadReview(this.rows, request, reviewId);
    const pilot = factsOf(await loadPilot(this.rows, request, { pilotId, moment }));
    const about = { reviewId, pilotId, actor, pilot, conditionId };
    const probe = { ...about, type: 'MeetCondition', evidenceId: null, note: 'A note.' } as const;
    return found !== null && review.decide(probe, found.state).accepted;
  }
}

/** A list of conditions is short, and its order changes only as they are met. */
const isOffset = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
