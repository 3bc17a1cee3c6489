import { Age, Orphaned, StageMini, StatusMark, useRowWindow } from '@gatehouse/ui';
import { useMoment, words } from '@gatehouse/web-kit';
import { useCallback } from 'react';
import { Link } from 'react-router';
import type { Loaded } from '../rows/page-loader';
import type { PilotRow } from '../rows/pilots.query';
import classes from './phone-list.module.css';

type Props = { loaded: Loaded<PilotRow>; reach: (index: number) => void; tinted: ReadonlySet<string> };

/** The table on a phone: a name and a line, as wide as the screen. */
export function PhoneList({ loaded, reach, tinted }: Props) {
  const onSight = useCallback((_: number, last: number) => reach(last), [reach]);
  const { scroller, rows, height } = useRowWindow({ count: loaded.total, rowHeight: 84, onSight });
  return (
    <div className={classes.scroller} ref={scroller} tabIndex={0} role="region" aria-label="Pilots">
      <ul style={{ height }} className={classes.list}>
        {rows.map(({ index, start, end }) => (
          <li key={index} style={{ transform: `translateY(${start}px)`, height: end - start }}>
            <Entry row={loaded.rows[index]} tinted={tinted} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Entry({ row, tinted }: { row: PilotRow | undefined; tinted: ReadonlySet<string> }) {
  const { keep, clock } = useMoment();
  if (!row) return null;
  const at = clock ? { at: clock } : {};
  return (
    <Link
      to={keep(`/pilots/${row.id}`)}
      className={classes.entry}
      data-tinted={tinted.has(row.id) || undefined}
    >
      <span className={classes.first}>
        <b>{row.name}</b>
        <Age since={row.stageSince} {...at} />
      </span>
      <span className={classes.second}>
        <StageMini stage={words(row.stage)} />
        {row.status !== 'active' && <StatusMark status={words(row.status)} />}
      </span>
      <span className={classes.third}>
        {row.owner ? row.owner.name : <Orphaned since={row.orphanedSince ?? null} {...at} />}
        <span className={classes.unit}>{row.unit}</span>
      </span>
    </Link>
  );
}
