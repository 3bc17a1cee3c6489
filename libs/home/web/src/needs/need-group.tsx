import { count as inFigures, daysSince } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ShownGroup } from '../home.query';
import { besides, headings } from './group-words';
import { NeedRow } from './need-row';
import classes from './needs.module.css';

type Props = { group: ShownGroup; isFirst: boolean };

const mostAtFirst = 5;

/** Matters of one kind, the worst first; all of them on demand, or in the portfolio where they are many. */
export function NeedGroup({ group, isFirst }: Props) {
  const { clock } = useMoment();
  const [isWhole, setWhole] = useState(false);
  const { name, count, lines } = group;
  const shown = isWhole ? lines : lines.slice(0, mostAtFirst);
  const oldest = Math.max(...lines.map(({ since }) => daysSince(since, clock)));
  return (
    <section aria-labelledby={`needs-${name}`}>
      <div className={classes.heading}>
        <h2 id={`needs-${name}`}>{headings[name]}</h2>
        <b>{inFigures(count)}</b>
        <span>{besides(group, oldest)}</span>
        {isFirst && (
          <span className={classes.columns} aria-hidden="true">
            <span>waits on</span>
            <span>for</span>
          </span>
        )}
        <All group={group} shown={shown.length} onWhole={() => setWhole(true)} />
      </div>
      <ul>
        {shown.map((need) => (
          <NeedRow key={need.id} need={need} isGrave={name === 'safety'} />
        ))}
      </ul>
    </section>
  );
}

type AllProps = { group: ShownGroup; shown: number; onWhole: () => void };

function All({ group: { name, total, address, lines }, shown, onWhole }: AllProps) {
  const { keep } = useMoment();
  const label = `All ${inFigures(total)}: ${headings[name]}`;
  if (address && total > shown)
    return (
      <Link to={keep(address)} className={classes.all} aria-label={label}>
        All {inFigures(total)}
      </Link>
    );
  if (shown >= lines.length) return null;
  return (
    <button type="button" className={classes.all} aria-label={label} onClick={onWhole}>
      All {inFigures(total)}
    </button>
  );
}
