import { Age, ContractMark, Orphaned, StageMini, useRowWindow } from '@gatehouse/ui';
import { useMoment, words, type Loaded } from '@gatehouse/web-kit';
import { useCallback } from 'react';
import { Link } from 'react-router';
import type { Chosen } from '../chosen/use-chosen';
import { HaltMark } from '../rows/halt-mark';
import type { PilotRow } from '../rows/pilots.query';
import classes from './phone-list.module.css';

type Props = {
  loaded: Loaded<PilotRow>;
  reach: (index: number) => void;
  tinted: ReadonlySet<string>;
  chosen: Chosen;
};

/** The table on a phone: a name and a line, as wide as the screen. */
export function PhoneList({ loaded, reach, tinted, chosen }: Props) {
  const onSight = useCallback((_: number, last: number) => reach(last), [reach]);
  const { scroller, rows, height } = useRowWindow({ count: loaded.total, rowHeight: 92, onSight });
  return (
    <div className={classes.scroller} ref={scroller} tabIndex={0} role="region" aria-label="Pilots">
      <ul style={{ height }} className={classes.list}>
        {rows.map(({ index, start, end }) => (
          <li key={index} style={{ transform: `translateY(${start}px)`, height: end - start }}>
            <Entry row={loaded.rows[index]} tinted={tinted} chosen={chosen} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type EntryProps = Pick<Props, 'tinted' | 'chosen'> & { row: PilotRow | undefined };

function Entry({ row, tinted, chosen }: EntryProps) {
  if (!row) return null;
  const isChosen = chosen.pilots.has(row.id);
  return (
    <div
      className={classes.entry}
      data-tinted={tinted.has(row.id) || undefined}
      data-chosen={isChosen || undefined}
    >
      <label className={classes.box}>
        <input
          type="checkbox"
          aria-label={`Choose ${row.name}`}
          checked={isChosen}
          onChange={() => chosen.choose([row], !isChosen)}
        />
      </label>
      <Lines row={row} />
    </div>
  );
}

function Lines({ row }: { row: PilotRow }) {
  const { keep, clock } = useMoment();
  const at = clock ? { at: clock } : {};
  return (
    <Link to={keep(`/pilots/${row.id}`)} className={classes.lines}>
      <span className={classes.first}>
        <b>{row.name}</b>
        <Age since={row.stageSince} {...at} />
      </span>
      <span className={classes.second}>
        <StageMini stage={words(row.stage)} />
        <HaltMark {...row} />
      </span>
      <span className={classes.third}>
        {row.owner ? row.owner.name : <Orphaned since={row.orphanedSince ?? null} {...at} />}
        <ContractMark state={words(row.contractState)} isAlone />
      </span>
    </Link>
  );
}
