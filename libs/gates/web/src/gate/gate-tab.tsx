import { ErrorState, Loading } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import { NoReview, ReviewView } from '../review/review-view';
import { pilotReviewsQuery, type ShownReview } from '../review/review.query';
import { useFreshReviews } from '../review/use-fresh-reviews';
import { GateOverview } from './gate-overview';

type Props = {
  pilot: { id: string; name: string };
  /** The review that the address names; empty for the gate ahead. */
  path: string;
  onRecorded: (position: string) => Promise<void>;
};

/** The gate ahead of a pilot and the reviews behind it, or one of those. */
export function GateTab({ pilot, path, onRecorded }: Props) {
  const { variables } = useMoment();
  const { data, previousData, error, refetch } = useQuery(pilotReviewsQuery, {
    variables: { id: pilot.id, ...variables },
  });
  const shown = (data ?? previousData)?.pilot;
  useFreshReviews(pilot.id, shown?.reviews ?? []);
  if (error && !shown)
    return <ErrorState title="The gate could not be read" onRetry={() => void refetch()} />;
  if (!shown) return <Loading label="Reading the gate" rows={8} rowHeight={34} />;
  if (path === '') return <GateOverview pilot={pilot} reviews={shown.reviews} onRecorded={onRecorded} />;
  const review = named(shown.reviews, path);
  if (!review) return <NoReview pilotId={pilot.id} />;
  return <ReviewView key={review.id} review={review} onRecorded={onRecorded} />;
}

/** By its id, or the newest of a gate. */
const named = (reviews: readonly ShownReview[], path: string) =>
  reviews.find(({ id }) => id === path) ?? reviews.find(({ gateId }) => gateId === path);
