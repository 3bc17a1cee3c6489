import { Age, OutcomeMark } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import { ReviewStateTag } from '../review/review-head';
import classes from '../review/review.module.css';
import type { ShownReview } from '../review/shown-review';
import { WaitLine } from '../review/wait-line';

type Props = { pilotId: string; reviews: readonly ShownReview[] };

/** Every review, the newest first; a voided one is struck and says why. */
export function PastReviews({ pilotId, reviews }: Props) {
  if (reviews.length === 0) return null;
  return (
    <section className={classes.block} aria-labelledby="reviews">
      <h2 id="reviews">Reviews</h2>
      <ul className={classes.rows}>
        {reviews.map((review) => (
          <Line key={review.id} pilotId={pilotId} review={review} />
        ))}
      </ul>
    </section>
  );
}

function Line({ pilotId, review }: { pilotId: string; review: ShownReview }) {
  const { keep, clock } = useMoment();
  const { id, gate, state, ask, decision, waitsFor, requestedAt } = review;
  const [first] = waitsFor;
  return (
    <li className={classes.review}>
      <div className={classes.sentence}>
        <Link to={keep(`/pilots/${pilotId}/reviews/${id}`)} className={classes.name}>
          {gate}
        </Link>
        <small>{ask}</small>
        {first && <WaitLine wait={first} />}
        {decision?.isVoided && <small>{decision.voidedBecause}</small>}
      </div>
      {decision ? (
        <OutcomeMark outcome={decision.outcome} isVoided={decision.isVoided} />
      ) : (
        <ReviewStateTag state={state} />
      )}
      <span className={classes.quiet}>
        <Age since={decision?.at ?? requestedAt} {...(clock && { at: clock })} />
      </span>
    </li>
  );
}
