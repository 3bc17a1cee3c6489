import type { Moment, ReadStore } from '@gatehouse/projections';
import { loaderOf, type RequestLoaders } from '@gatehouse/server-kit';
import { pilotsUnderReview, type PilotRow } from './pilots-under-review.projection';
import { reviews, type ReviewRow } from './reviews.projection';

/** A pilot's row, asked for once a request however many fields and rows want it. */
export const loadPilot = (
  rows: ReadStore,
  request: RequestLoaders,
  { pilotId, moment }: { pilotId: string; moment: Moment },
): Promise<PilotRow | null> =>
  loaderOf<PilotRow>(request, `pilot under review ${JSON.stringify(moment)}`, async (ids) => {
    const found = await rows.rows(pilotsUnderReview, ids, moment);
    return ids.map((id) => found.get(id) ?? null);
  }).load(pilotId);

/** Likewise a review's, as it is now. */
export const loadReview = (
  rows: ReadStore,
  request: RequestLoaders,
  reviewId: string,
): Promise<ReviewRow | null> =>
  loaderOf<ReviewRow>(request, 'gate review', async (ids) => {
    const found = await rows.rows(reviews, ids);
    return ids.map((id) => found.get(id) ?? null);
  }).load(reviewId);
