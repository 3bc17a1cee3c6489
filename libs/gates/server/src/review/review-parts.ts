import { ChangeReviewHandler } from './change-review.handler';
import { conditions } from './conditions.projection';
import { ConditionsResolver } from './conditions.resolver';
import { PilotReviewsResolver } from './pilot-reviews.resolver';
import { pilotsUnderReview } from './pilots-under-review.projection';
import { RequestReviewHandler } from './request-review.handler';
import { ReviewCommandsResolver } from './review-commands.resolver';
import { ReviewLiveResolver } from './review-live.resolver';
import { ReviewResolver } from './review.resolver';
import { reviews } from './reviews.projection';

/** What reviews add to the module of gates. */
export const reviewProviders = [
  ChangeReviewHandler,
  ConditionsResolver,
  PilotReviewsResolver,
  RequestReviewHandler,
  ReviewCommandsResolver,
  ReviewLiveResolver,
  ReviewResolver,
];

export const reviewProjections = [conditions, pilotsUnderReview, reviews] as const;
