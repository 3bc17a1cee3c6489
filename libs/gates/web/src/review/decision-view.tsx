import { autonomyWord, money, Note, occurred, OutcomeMark, When } from '@gatehouse/ui';
import { killReasonWords, useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import classes from './review.module.css';
import type { ShownDecision } from './shown-review';
import { shortDate } from './shown-days';

/** What the board decided, with what that demands; struck where what it rested on has moved. */
export function DecisionView({ decision }: { decision: ShownDecision }) {
  const { keep } = useMoment();
  const { outcome, decisionId, at, isVoided, voidedBecause, reviewAgainOn } = decision;
  return (
    <section className={classes.block} aria-labelledby="decision">
      <h2 id="decision">
        Decision{' '}
        <em>
          <OutcomeMark outcome={outcome} isVoided={isVoided} />
        </em>
        <small>
          <When at={at} show={occurred} />,{' '}
          <Link to={keep(`/decisions/${decisionId}`)}>the record with its proof</Link>
        </small>
      </h2>
      {isVoided && (
        <Note tone="warn" title={voidedBecause ?? 'What it rested on has moved.'}>
          The decision is void: the pilot keeps its stage, and the next gate is closed until it is decided
          again
          {reviewAgainOn && ` by ${shortDate(reviewAgainOn)}`}.
        </Note>
      )}
      <Demands decision={decision} />
    </section>
  );
}

function Demands({ decision }: { decision: ShownDecision }) {
  const { because, returnOn, redo, killReason, lessons, freed, autonomy } = decision;
  const facts = [
    ...(because
      ? [
          [
            'Because',
            <q key="b" className={classes.serif}>
              {because}
            </q>,
          ] as const,
        ]
      : []),
    ...(returnOn ? [['Comes back', shortDate(returnOn)] as const] : []),
    ...(redo.length > 0 ? [['To be done again', redo.join('; ')] as const] : []),
    ...(killReason ? [['Reason', killReasonWords[killReason]] as const] : []),
    ...(lessons
      ? [
          [
            'Lessons',
            <q key="l" className={classes.serif}>
              {lessons}
            </q>,
          ] as const,
        ]
      : []),
    ...(freed ? [['Frees', money(freed)] as const] : []),
    ...(autonomy == null ? [] : [['Autonomy', `raised to ${autonomy}, ${autonomyWord(autonomy)}`] as const]),
  ];
  if (facts.length === 0) return null;
  return (
    <dl className={classes.demands}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
