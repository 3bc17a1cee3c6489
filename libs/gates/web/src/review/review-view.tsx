import { ButtonLink, EmptyState, IconSearch, Note, occurred, When } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Button } from '@gatehouse/ui';
import { useState } from 'react';
import { ConditionList } from '../conditions/condition-list';
import { BoundVersions } from './bound-versions';
import { Criteria } from './criteria';
import { DecisionView } from './decision-view';
import { EvidenceRequests } from './evidence-requests';
import { ReviewDialogs, type Started } from './review-dialogs';
import { ReviewHead } from './review-head';
import classes from './review.module.css';
import { mayDo, type ShownReview } from './shown-review';
import { ShouldMeet } from './should-meet';
import { SignOffs } from './sign-offs';
import { WaitLine } from './wait-line';

type Props = { review: ShownReview; onRecorded: (position: string) => Promise<void> };

/** One passage through a gate, from request to outcome. */
export function ReviewView({ review, onRecorded }: Props) {
  const [started, setStarted] = useState<Started | null>(null);
  return (
    <div className={classes.columns}>
      <div className={classes.main}>
        <ReviewHead review={review} onWithdraw={() => setStarted({ name: 'withdraw' })} />
        <WhatMoved review={review} />
        {review.decision && <DecisionView decision={review.decision} />}
        <ConditionList pilotId={review.pilotId} conditions={review.conditions} onRecorded={onRecorded} />
        <Criteria
          criteria={review.mustMeet}
          actFor={(criterion) =>
            mayDo(review, 'RequestMoreEvidence', criterion.criterionId) && (
              <Button size="small" onClick={() => setStarted({ name: 'ask', criterion })}>
                Ask for more
              </Button>
            )
          }
        />
        <Exceptions review={review} />
        <ShouldMeet review={review} onScore={(criterion) => setStarted({ name: 'score', criterion })} />
        <SignOffs
          review={review}
          onAnswer={(answering) => setStarted({ ...answering, name: 'sign-off', opened: review.bound })}
        />
        <EvidenceRequests review={review} onSupply={(request) => setStarted({ name: 'supply', request })} />
      </div>
      <aside className={classes.rail} aria-label="About this review">
        <Waits review={review} />
        <BoundVersions pilotId={review.pilotId} bound={review.bound} title="What it is bound to" />
      </aside>
      {started && (
        <ReviewDialogs
          {...{ review, started }}
          onClose={() => setStarted(null)}
          onRecorded={(position) => {
            setStarted(null);
            void onRecorded(position);
          }}
        />
      )}
    </div>
  );
}

function Waits({ review: { state, waitsFor } }: { review: ShownReview }) {
  if (state !== 'open' && state !== 'ready') return null;
  return (
    <section className={classes.side} aria-labelledby="waits">
      <h2 id="waits">{state === 'ready' ? 'Ready for a board' : 'What it waits for'}</h2>
      {waitsFor.length === 0 && <p className={classes.quiet}>Nobody is waited for any more.</p>}
      <ul>
        {waitsFor.map((wait) => (
          <li key={`${wait.sentence}/${wait.since}`}>
            <WaitLine wait={wait} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WhatMoved({ review: { voidings } }: { review: ShownReview }) {
  return voidings.map(({ sentence, at, position, signOffs }) => (
    <Note key={position} tone="warn" title={sentence}>
      {signOffs.length === 0
        ? 'The review was bound anew'
        : `${signOffs.join(', ')} no longer ${signOffs.length === 1 ? 'counts' : 'count'} and ${signOffs.length === 1 ? 'is' : 'are'} asked for again`}
      , <When at={at} show={occurred} />.
    </Note>
  ));
}

function Exceptions({ review: { exceptions } }: { review: ShownReview }) {
  const { keep } = useMoment();
  return exceptions.map(({ criterion, reason, decisionId }) => (
    <Note key={criterion} tone="accent" title={`A board let it pass without “${criterion}”.`}>
      <span className={classes.serif}>{reason}</span>{' '}
      <ButtonLink size="small" to={keep(`/decisions/${decisionId}`)}>
        Open the decision
      </ButtonLink>
    </Note>
  ));
}

/** An address that names no review, or one that is withheld from whoever asks: there is no telling them apart. */
export function NoReview({ pilotId }: { pilotId: string }) {
  const { keep, isPast } = useMoment();
  return (
    <EmptyState
      title="No such review"
      icon={IconSearch}
      actions={<ButtonLink to={keep(`/pilots/${pilotId}/reviews`)}>Open the gate</ButtonLink>}
    >
      {isPast
        ? 'At the instant you are reading, nobody had requested it, or you are recused from it.'
        : 'The address may be incomplete, or you are recused from it.'}
    </EmptyState>
  );
}
