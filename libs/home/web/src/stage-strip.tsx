import { count, stages } from '@gatehouse/ui';
import { useMoment, words } from '@gatehouse/web-kit';
import { Fragment } from 'react';
import { Link } from 'react-router';
import type { ShownHome } from './home.query';
import classes from './home.module.css';

type Props = Pick<ShownHome, 'work' | 'retired' | 'killed'>;

/** How many pilots stand at each stage, with the gates between; every number opens its pilots. */
export function StageStrip({ work, retired, killed }: Props) {
  const at = new Map(work.byStage.map(({ stage, count: number }) => [words(stage), number]));
  return (
    <nav className={classes.strip} aria-label="Pilots by stage">
      {stages.map((stage, index) => (
        <Fragment key={stage}>
          {index > 0 && <Gate number={index} />}
          <Figure
            number={at.get(stage) ?? 0}
            name={stage}
            to={`/portfolio?stage=${stage.replaceAll('-', '_')}&status=active&status=on_hold`}
          />
        </Fragment>
      ))}
      <span className={classes.ended}>
        <Figure number={retired.total} name="retired" to="/portfolio?status=retired" />
        <Figure number={killed.total} name="killed" to="/portfolio?status=killed" />
      </span>
    </nav>
  );
}

function Gate({ number }: { number: number }) {
  return (
    <span className={classes.gate} aria-hidden="true">
      <svg viewBox="0 0 12 12" width="12" height="12" fill="none" stroke="currentColor" strokeWidth="1.2">
        <path d="M6 1.6 10.4 6 6 10.4 1.6 6Z" />
      </svg>
      G{number}
    </span>
  );
}

function Figure({ number, name, to }: { number: number; name: string; to: string }) {
  const { keep } = useMoment();
  return (
    <Link className={classes.figure} to={keep(to)}>
      <b>{count(number)}</b> <span>{name}</span>
    </Link>
  );
}
