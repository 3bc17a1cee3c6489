import { Button, CriterionMark, PersonName } from '@gatehouse/ui';
import { useMe, useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import { Link } from 'react-router';
import classes from '../review/review.module.css';
import type { ShownCondition } from '../review/shown-review';
import { shortDate } from '../review/shown-days';
import { MeetCondition } from './meet-condition';

type Props = {
  pilotId: string;
  conditions: readonly ShownCondition[];
  onRecorded: (position: string) => Promise<void>;
};

/** What conditional goes demanded: who owes what by when, and what became of it. */
export function ConditionList({ pilotId, conditions, onRecorded }: Props) {
  const [meeting, setMeeting] = useState<ShownCondition | null>(null);
  const me = useMe()?.person;
  if (conditions.length === 0) return null;
  const open = conditions.filter(({ state }) => state !== 'met').length;
  return (
    <section className={classes.block} aria-labelledby="conditions">
      <h2 id="conditions">
        Conditions <em>{open === 0 ? 'all met' : `${open} of ${conditions.length} open`}</em>
        {open > 0 && <small>an open one blocks the next gate</small>}
      </h2>
      <ul className={classes.rows}>
        {conditions.map((condition) => (
          <Line key={`${condition.reviewId}/${condition.id}`} condition={condition} onMeet={setMeeting} />
        ))}
      </ul>
      {meeting && me && (
        <MeetCondition
          {...{ pilotId, me }}
          condition={meeting}
          onClose={() => setMeeting(null)}
          onRecorded={(position) => {
            setMeeting(null);
            void onRecorded(position);
          }}
        />
      )}
    </section>
  );
}

const marks = { met: 'met', open: 'waiting', lapsed: 'unmet' } as const;

type LineProps = { condition: ShownCondition; onMeet: (condition: ShownCondition) => void };

function Line({ condition, onMeet }: LineProps) {
  const { keep } = useMoment();
  const { state, text, owner, dueOn, gate, note, evidence, metBy, canBeMet } = condition;
  return (
    <li className={classes.criterion}>
      <CriterionMark state={marks[state]}>{state}</CriterionMark>
      <div className={classes.sentence}>
        <q className={classes.serif}>{text}</q>
        <small>
          {gate}, due {shortDate(dueOn)}
        </small>
        {note && (
          <small>
            {metBy?.name}: <q className={classes.serif}>{note}</q>{' '}
            {evidence && <Link to={keep(`/evidence/${evidence.id}`)}>{evidence.title}</Link>}
          </small>
        )}
      </div>
      <span className={classes.evidence}>
        <PersonName {...owner} />
      </span>
      <span className={classes.acts}>
        {canBeMet && (
          <Button size="small" onClick={() => onMeet(condition)}>
            Met
          </Button>
        )}
      </span>
    </li>
  );
}
