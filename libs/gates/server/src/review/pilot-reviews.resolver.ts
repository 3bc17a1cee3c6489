import { review } from '@gatehouse/gates-domain';
import { instantOf, type Actor, type Instant } from '@gatehouse/kernel';
import { isPast, ReadStore, type Moment } from '@gatehouse/projections';
import { Clock, Moments, SignedIn, Withholding, type MomentArguments } from '@gatehouse/server-kit';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { policyVersionOf } from '../policy/policy-versions.projection';
import { gateAheadOf, type GateAhead } from './gate-ahead';
import { factsOf, peopleAround } from './pilot-facts';
import { pilotsUnderReview, type PilotRow } from './pilots-under-review.projection';
import { reviews } from './reviews.projection';
import { asGateAhead } from './wire-gate-ahead';
import { asReview } from './wire-review';

/** A pilot as the portfolio answers it: its id, and the moment that was asked about. */
type AskedPilot = { id: string; moment?: Moment };

@Resolver('Pilot')
export class PilotReviewsResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
    private readonly withholding: Withholding,
    private readonly clock: Clock,
  ) {}

  @Query('gateReview')
  async gateReview(@Args() { id, ...asked }: MomentArguments & { id: string }, @SignedIn() actor: Actor) {
    const moment = await this.moments.resolve(asked);
    const { reviews: withheld } = await this.withholding.from(actor);
    if (withheld.has(id)) return null;
    const row = await this.rows.row(reviews, id, moment);
    return row && asReview(row, moment);
  }

  @ResolveField('reviews')
  async reviews(@Parent() { id, moment = {} }: AskedPilot, @SignedIn() actor: Actor) {
    const { reviews: withheld } = await this.withholding.from(actor);
    const found = await this.rows
      .select(reviews, moment)
      .select(['key', 'doc'])
      .where('pilot', '=', id)
      .orderBy('begins', 'desc')
      .execute();
    return found
      .filter(({ key }) => !withheld.has(key))
      .map((row) => asReview(this.rows.rowOf(reviews, row), moment));
  }

  @ResolveField('gateAhead')
  async gateAhead(@Parent() { id, moment = {} }: AskedPilot, @SignedIn() actor: Actor) {
    const row = await this.rows.row(pilotsUnderReview, id, moment);
    const { reviews: withheld } = await this.withholding.from(actor);
    // The assessment of the gate is part of what a review of it shows.
    if (!row || (row.openReview && withheld.has(row.openReview.reviewId))) return null;
    const now = this.clock.now();
    const today = (moment.asOf === undefined ? now : instantOf(moment.asOf)).slice(0, 10);
    const ahead = await gateAheadOf(this.rows, row, { today, moment });
    const { gate, policy } = ahead;
    if (!gate || !policy) return null;
    const version = await policyVersionOf(this.rows, policy);
    return {
      ...asGateAhead({ ...ahead, gate }, { moment, now, around: peopleAround(row) }),
      policy: { id: policy.policyId, version: policy.version, name: version?.name ?? policy.policyId },
      ...(isPast(moment) ? { canRequest: false, reason: null } : mayRequest(ahead, row, { actor, now })),
    };
  }
}

/** Asks the decider itself, with words nobody could object to. */
const mayRequest = (ahead: GateAhead, row: PilotRow, { actor, now }: { actor: Actor; now: Instant }) => {
  const request = { ask: 'A sentence.', spend: null, autonomy: null };
  const about = { reviewId: 'none', pilotId: row.pilotId, actor, pilot: factsOf(row), request, now };
  const decision = review.decide({ ...about, ...ahead, type: 'RequestReview' }, review.initial);
  return { canRequest: decision.accepted, reason: decision.accepted ? null : decision.reason };
};
