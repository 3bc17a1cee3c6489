import { day, IconClock, Note, OutcomeMark, timeOfDay } from '@gatehouse/ui';
import { killReasonWords } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import type { RoomItem } from './room-query';
import classes from './room.module.css';

/** What became of the item: its sealed answer, or why it was put off. */
export function Decided({ item: { decision, deferredBecause, returnOn, state } }: { item: RoomItem }) {
  if (state === 'deferred')
    return (
      <div className={classes.decided}>
        <Note icon={IconClock} title="Deferred.">
          {deferredBecause} {returnOn ? `It comes back on ${day(returnOn)}.` : 'It comes back by itself.'}
        </Note>
      </div>
    );
  if (!decision) return null;
  return (
    <section aria-label="Decision" className={classes.sealed}>
      <p className={classes.sealedHead}>
        <OutcomeMark outcome={decision.outcome} isVoided={decision.isVoided} />
        <small>
          sealed {timeOfDay(decision.at)} by {decision.sealedBy.name}
        </small>
        <Link className={classes.link} to={`/decisions/${decision.id}`}>
          Decision record
        </Link>
      </p>
      <div data-sealed className={classes.sealedWords}>
        <Demanded decision={decision} />
      </div>
    </section>
  );
}

function Demanded({ decision }: { decision: NonNullable<RoomItem['decision']> }) {
  const { conditions, because, redo, killReason, lessons, returnOn } = decision;
  return (
    <>
      {killReason && <p>{killReasonWords[killReason]}.</p>}
      {because && <p>{because}</p>}
      {conditions.map(({ conditionId, text, owner, dueOn }) => (
        <p key={conditionId}>
          {text}{' '}
          <small>
            {owner.name}, by {day(dueOn)}
          </small>
        </p>
      ))}
      {redo.map((line) => (
        <p key={line}>To be done again: {line}.</p>
      ))}
      {returnOn && <p>It comes back on {day(returnOn)}.</p>}
      {lessons && <p>Lessons: {lessons}</p>}
    </>
  );
}
