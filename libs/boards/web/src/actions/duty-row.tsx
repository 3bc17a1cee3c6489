import { Button, CriterionMark, day, PersonName, Tag, When } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import list from '../list/list.module.css';
import classes from './actions.module.css';
import type { Duty } from './duty';

type Props = { duty: Duty; onFinish: (duty: Duty) => void };

/** One condition or action: what, from where, who, by when. */
export function DutyRow({ duty, onFinish }: Props) {
  const { keep, isPast } = useMoment();
  const { kind, text, owner, dueOn, isDone, isOverdue, canBeDone, note, from, address } = duty;
  const word = kind === 'condition' ? 'Met' : 'Done';
  return (
    <li className={classes.row} data-overdue={isOverdue || undefined}>
      <span className={classes.state}>
        {isDone && <CriterionMark state="met">{word.toLowerCase()}</CriterionMark>}
        {!isDone && isOverdue && (
          <CriterionMark state="unmet">{kind === 'condition' ? 'lapsed' : 'overdue'}</CriterionMark>
        )}
        {!isDone && !isOverdue && <CriterionMark state="waiting">open</CriterionMark>}
      </span>
      <span className={list.words}>
        <span data-sealed={kind === 'condition' || undefined} className={classes.text}>
          {text}
        </span>
        <small>
          <Tag tone="outline">{kind}</Tag>{' '}
          <Link to={keep(address)} className={classes.from}>
            {from}
          </Link>
          {isDone && note && <>, “{note}”</>}
        </small>
      </span>
      <span className={classes.owner}>
        <PersonName {...owner} />
      </span>
      <span className={classes.due} data-overdue={(isOverdue && !isDone) || undefined}>
        by <When at={dueOn} show={day} />
      </span>
      <span className={classes.act}>
        {canBeDone && !isDone && !isPast && (
          <Button size="small" aria-label={`${word}: ${text}`} onClick={() => onFinish(duty)}>
            {word}
          </Button>
        )}
      </span>
    </li>
  );
}
