import { openReviewCommands, waitsOf, type ReviewWait } from '@gatehouse/gates-domain';
import { isPast, ReadStore } from '@gatehouse/projections';
import { toWire, type RequestLoaders, type WithActor } from '@gatehouse/server-kit';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { policyVersionOf } from '../policy/policy-versions.projection';
import { loadPilot } from './loaded-rows';
import { factsOf, nameOf, peopleAround } from './pilot-facts';
import type { PilotRow } from './pilots-under-review.projection';
import type { ReviewRow } from './reviews.projection';
import { conditionsOf } from './shown-conditions';
import { asAssessments, type AskedReview } from './wire-review';

/** What a review's own row does not hold: its pilot, its policy's name, and what the person asking may do. */
@Resolver('GateReview')
export class ReviewResolver {
  constructor(private readonly rows: ReadStore) {}

  // Without parameter decorators Nest binds these directly, and each gets the request's loaders.

  @ResolveField('pilotName')
  async pilotName(asked: AskedReview, _: unknown, request: RequestLoaders) {
    return nameOf(await this.pilotOf(asked, request));
  }

  @ResolveField('owner')
  async owner(asked: AskedReview, _: unknown, request: RequestLoaders) {
    return personOf(factsOf(await this.pilotOf(asked, request))?.owner);
  }

  @ResolveField('sponsor')
  async sponsor(asked: AskedReview, _: unknown, request: RequestLoaders) {
    return personOf(factsOf(await this.pilotOf(asked, request))?.sponsor);
  }

  @ResolveField('policy')
  async policy({ policyVersion }: AskedReview) {
    const { policyId, version } = policyVersion;
    const found = await policyVersionOf(this.rows, policyVersion);
    return { id: policyId, version, name: found?.name ?? policyId };
  }

  @ResolveField('mustMeet')
  async mustMeet(asked: AskedReview, _: unknown, request: RequestLoaders) {
    const pilot = await this.pilotOf(asked, request);
    return asAssessments(asked, pilot && peopleAround(pilot));
  }

  @ResolveField('waitsFor')
  async waitsFor(asked: AskedReview, _: unknown, request: RequestLoaders) {
    const owner = factsOf(await this.pilotOf(asked, request))?.owner ?? null;
    return waitsOf(asked.row.state).map((wait) => asReviewWait(wait, asked.row, owner));
  }

  @ResolveField('conditions')
  conditions({ id, moment }: AskedReview) {
    return conditionsOf(this.rows, id, moment);
  }

  @ResolveField('actions')
  async actions(asked: AskedReview, _: unknown, request: RequestLoaders & WithActor) {
    const { actor } = request;
    if (isPast(asked.moment) || !actor) return [];
    const pilot = factsOf(await this.pilotOf(asked, request));
    const { reviewId, pilotId, state } = asked.row;
    return openReviewCommands(state, { reviewId, pilotId, actor, pilot });
  }

  private pilotOf({ pilotId, moment }: AskedReview, request: RequestLoaders): Promise<PilotRow | null> {
    return loadPilot(this.rows, request, { pilotId, moment });
  }
}

const personOf = (id: string | null | undefined) => (id == null ? null : { id });

const asReviewWait = (wait: ReviewWait, row: ReviewRow, owner: string | null) => {
  switch (wait.kind) {
    case 'assessment':
      return { ...nobody, sentence: `“${wait.criterion.sentence}” to be assessed`, since: row.requested.at };
    case 'sign-off': {
      const { name, role } = wait.signOff;
      return { ...nobody, sentence: `the sign-off “${name}”`, role: toWire(role), since: row.signOffsSince };
    }
    case 'evidence': {
      const { requestId, question } = wait.request;
      const since = row.asked[requestId]?.at ?? row.requested.at;
      const people = owner === null ? [] : [{ id: owner }];
      return { ...nobody, people, sentence: `an answer to “${question}”`, since };
    }
  }
};

const nobody = { people: [], role: null };
