import { dossiers } from './dossier/dossiers.projection';
import { placements } from './placement/placements.projection';
import { policies } from './policy/policies.projection';
import { policyVersions } from './policy/policy-versions.projection';
import { reviewProjections } from './review/review-parts';

export { GatesModule } from './gates.module';
export { boardDecidesReview } from './review/board-decides-review.reaction';
export { conditionClock } from './review/condition.clock';
export { reviewAgeClock } from './review/review-age.clock';
export { reviewFollowsFacts } from './review/review-follows-facts.reaction';
export { voidedDecisionReopens } from './review/voided-decision.reaction';

export const gatesProjections = [
  dossiers,
  placements,
  policies,
  policyVersions,
  ...reviewProjections,
] as const;
