import { Button, EmptyState, IconSearch, Loading, Note } from '@gatehouse/ui';
import { useMe, useMoment, words } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ConditionList } from '../conditions/condition-list';
import { BoundVersions } from '../review/bound-versions';
import { Criteria } from '../review/criteria';
import classes from '../review/review.module.css';
import type { ShownReview } from '../review/shown-review';
import { roleWord } from '../review/wait-line';
import { gateAheadQuery, type ShownGateAhead, type ShownPilotAhead } from './gate-ahead.query';
import { PastReviews } from './past-reviews';
import { RequestReview } from './request-review';

type Props = {
  pilot: { id: string };
  reviews: readonly ShownReview[];
  onRecorded: (position: string) => Promise<void>;
};

/** The gate that lies ahead as the dossier stands today, and every review that there was. */
export function GateOverview({ pilot, reviews, onRecorded }: Props) {
  const { variables } = useMoment();
  const { data, previousData } = useQuery(gateAheadQuery, { variables: { id: pilot.id, ...variables } });
  const shown = (data ?? previousData)?.pilot;
  if (!shown) return <Loading label="Reading the gate ahead" rows={8} rowHeight={34} />;
  const { gateAhead } = shown;
  const conditions = reviews.flatMap((review) => review.conditions);
  return (
    <div className={classes.columns}>
      <div className={classes.main}>
        {gateAhead ? (
          <Ahead {...{ reviews, onRecorded }} pilot={shown} ahead={gateAhead} />
        ) : (
          <NoGate hasReviews={reviews.length > 0} />
        )}
        <ConditionList pilotId={pilot.id} conditions={conditions} onRecorded={onRecorded} />
        <PastReviews pilotId={pilot.id} reviews={reviews} />
      </div>
      <aside className={classes.rail} aria-label="About the gate ahead">
        {gateAhead && <Asked ahead={gateAhead} />}
        {gateAhead && (
          <BoundVersions pilotId={pilot.id} bound={gateAhead.wouldBind} title="What a review would bind" />
        )}
      </aside>
    </div>
  );
}

type AheadProps = Omit<Props, 'pilot'> & { pilot: ShownPilotAhead; ahead: ShownGateAhead };

function Ahead({ pilot, ahead, reviews, onRecorded }: AheadProps) {
  const [isRequesting, setRequesting] = useState(false);
  const me = useMe()?.person;
  const navigate = useNavigate();
  const { canRequest, reopens, mustMeet } = ahead;
  return (
    <>
      <header className={classes.head}>
        <div className={classes.title}>
          <AheadTitle ahead={ahead} />
          {canRequest && (
            <Button tone="solid" onClick={() => setRequesting(true)}>
              {reopens ? 'Request the re-review' : 'Request gate review'}
            </Button>
          )}
        </div>
        <WhyNot {...{ ahead, reviews }} />
      </header>
      <Criteria criteria={mustMeet} isProvisional />
      {isRequesting && me && (
        <RequestReview
          {...{ pilot, ahead, me }}
          onClose={() => setRequesting(false)}
          onRecorded={async (position, reviewId) => {
            setRequesting(false);
            await onRecorded(position);
            void navigate(`/pilots/${pilot.id}/reviews/${reviewId}`);
          }}
        />
      )}
    </>
  );
}

function AheadTitle({ ahead: { gate, from, to } }: { ahead: ShownGateAhead }) {
  const { isPast } = useMoment();
  return (
    <div>
      <p className={classes.quiet}>
        {words(from)} → {words(to)}
      </p>
      <h2>
        {gate}, as the dossier stands{isPast ? ' here' : ' today'}
      </h2>
    </div>
  );
}

/** Why nobody, or not this person, may request a review now; an open one stands below and says it itself. */
function WhyNot({ ahead, reviews }: { ahead: ShownGateAhead; reviews: readonly ShownReview[] }) {
  const { canRequest, reason, reopens } = ahead;
  const isOpen = reviews.some(({ state }) => state === 'open' || state === 'ready');
  return (
    <>
      {!canRequest && reason && !isOpen && <p className={classes.quiet}>{reason}</p>}
      {reopens && (
        <Note tone="warn" title="An earlier decision was voided.">
          This gate is decided again before any other.
        </Note>
      )}
    </>
  );
}

function Asked({ ahead: { signOffs, shouldMeet, policy } }: { ahead: ShownGateAhead }) {
  return (
    <section className={classes.side} aria-labelledby="asked-besides">
      <h2 id="asked-besides">What it asks for besides</h2>
      <ul>
        {signOffs.map(({ signOffId, name, role }) => (
          <li key={signOffId}>
            {name} <span className={classes.quiet}>signed off by {roleWord(role)}</span>
          </li>
        ))}
        {shouldMeet.map(({ criterionId, sentence, weight }) => (
          <li key={criterionId}>
            {sentence} <span className={classes.quiet}>scored, weight {weight}</span>
          </li>
        ))}
        {signOffs.length + shouldMeet.length === 0 && (
          <li>
            <span className={classes.quiet}>No sign-offs and no scores.</span>
          </li>
        )}
      </ul>
      <p className={classes.quiet}>
        By {policy.name}, version {policy.version}.
      </p>
    </section>
  );
}

function NoGate({ hasReviews }: { hasReviews: boolean }) {
  if (hasReviews) return <p className={classes.nothing}>No gate lies ahead that you could look at now.</p>;
  return (
    <EmptyState title="No gate lies ahead" icon={IconSearch}>
      A pilot comes to gates once the programme office has placed it under a policy, until it has passed the
      last of them.
    </EmptyState>
  );
}
