import { Loading, Note } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import { subjectAddress } from '../list/kind-words';
import list from '../list/list.module.css';
import { MustMeet } from '../room/must-meet';
import { ShouldMeet } from '../room/should-meet';
import { SignOffs } from '../room/sign-offs';
import type { ShownCircular } from './circular.query';
import { useCircularReview } from './use-circular-review';

/** What the answer rests on: of a review its criteria, scores and sign-offs as the pack holds them. */
export function CircularMaterial({ circular }: { circular: ShownCircular }) {
  const { keep } = useMoment();
  const { packed, hasFailed } = useCircularReview(circular);
  if (circular.reviewId == null) return null;
  if (hasFailed)
    return (
      <Note tone="warn" title="The review could not be read.">
        Reload the page; votes and quorum go on without it.
      </Note>
    );
  if (!packed) return <Loading label="Reading the review" rows={8} rowHeight={32} />;
  return (
    <section aria-label="The review as it was asked about">
      <p className={list.nothing}>
        {packed.ask}{' '}
        <Link to={keep(subjectAddress(packed.pilotId, packed.id))} className={list.link}>
          Open the review
        </Link>
      </p>
      <MustMeet criteria={packed.mustMeet} />
      <ShouldMeet criteria={packed.shouldMeet} score={packed.score ?? null} />
      <SignOffs signOffs={packed.signOffs} bound={packed.bound.contractVersion ?? null} />
    </section>
  );
}
