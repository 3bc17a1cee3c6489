import { day, OutcomeMark, useRowWindow, When } from '@gatehouse/ui';
import { useMoment, type Loaded } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import classes from './decisions.module.css';
import type { ListedDecision } from './decisions.query';
import { tallyWords } from './tally-words';

type Props = { loaded: Loaded<ListedDecision>; onSight: (first: number, last: number) => void };

/** The register on a phone: what was decided, by whom, how it was counted. */
export function DecisionList({ loaded, onSight }: Props) {
  const { scroller, rows, height } = useRowWindow({ count: loaded.total, rowHeight: 84, onSight });
  return (
    <div className={classes.scroller} ref={scroller} tabIndex={0} role="region" aria-label="Decisions">
      <ul style={{ height }} className={classes.lines}>
        {rows.map(({ index, start, end }) => (
          <li key={index} style={{ transform: `translateY(${start}px)`, height: end - start }}>
            <Entry decision={loaded.rows[index]} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Entry({ decision }: { decision: ListedDecision | undefined }) {
  const { keep } = useMoment();
  if (!decision) return null;
  const { id, title, outcome, isVoided, boardName, at } = decision;
  return (
    <Link to={keep(`/decisions/${id}`)} className={classes.line}>
      <b>{title}</b>
      <span>
        <OutcomeMark outcome={outcome} isVoided={isVoided} /> {tallyWords(decision)}
      </span>
      <span>
        {boardName}, <When at={at} show={day} />
      </span>
    </Link>
  );
}
