import { Age, Button, ContractMark, count, Loading, Note, Orphaned, Tier, useRowWindow } from '@gatehouse/ui';
import { useMoment, words, type PilotFilter, type PilotSort, type Stage } from '@gatehouse/web-kit';
import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';
import { HaltMark } from '../rows/halt-mark';
import type { PilotRow } from '../rows/pilots.query';
import { useLiveRows } from '../rows/use-live-rows';
import { usePilotPages } from '../rows/use-pilot-pages';
import classes from './board.module.css';

const longestFirst: PilotSort = { by: 'stageSince', direction: 'ascending' };

export function BoardColumn({ stage, filter }: { stage: Stage; filter: PilotFilter }) {
  const ofStage = useMemo(() => ({ ...filter, stage: [stage] }), [filter, stage]);
  const pages = usePilotPages(ofStage, longestFirst);
  const { tinted, news, show } = useLiveRows(pages, ofStage);
  const total = pages.loaded?.total;
  return (
    <section className={classes.column} aria-label={words(stage)}>
      <h2 className={classes.head}>
        {words(stage)} {total !== undefined && <span>{count(total)}</span>}
        {news !== null && (
          <Button size="small" tone="quiet" onClick={show}>
            {news > 0 ? `${news} new, show` : 'Changed, show'}
          </Button>
        )}
      </h2>
      {pages.error && <Note tone="warn" role="alert" title="This column could not be read." />}
      {pages.loaded ? (
        <Cards rows={pages.loaded.rows} total={pages.loaded.total} reach={pages.reach} tinted={tinted} />
      ) : (
        <Loading label={`Loading ${words(stage)}`} rows={4} rowHeight={86} />
      )}
    </section>
  );
}

type CardsProps = {
  rows: readonly PilotRow[];
  total: number;
  reach: (index: number) => void;
  tinted: ReadonlySet<string>;
};

function Cards({ rows, total, reach, tinted }: CardsProps) {
  const onSight = useCallback((_: number, last: number) => reach(last), [reach]);
  const { scroller, rows: inSight, height } = useRowWindow({ count: total, rowHeight: 92, onSight });
  if (total === 0) return <p className={classes.nobody}>Nobody stands here.</p>;
  return (
    <div className={classes.cards} ref={scroller}>
      <ul style={{ height }}>
        {inSight.map(({ index, start }) => (
          <li key={index} style={{ transform: `translateY(${start}px)` }}>
            <Card row={rows[index]} isTinted={tinted.has(rows[index]?.id ?? '')} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Card({ row, isTinted }: { row: PilotRow | undefined; isTinted: boolean }) {
  const { keep, clock } = useMoment();
  if (!row) return <div className={classes.card} />;
  const at = clock ? { at: clock } : {};
  return (
    <Link to={keep(`/pilots/${row.id}`)} className={classes.card} data-tinted={isTinted || undefined}>
      <b title={row.name}>{row.name}</b>
      <span className={classes.line}>
        {row.owner ? (
          <span className={classes.owner}>{row.owner.name}</span>
        ) : (
          <Orphaned since={row.orphanedSince ?? null} {...at} />
        )}
        {row.contractState !== 'none' && (
          // Beside the orphan's clock there is room for the word alone.
          <ContractMark state={words(row.contractState)} isAlone={row.owner != null} />
        )}
      </span>
      <span className={classes.line}>
        {row.riskTier ? <Tier tier={row.riskTier} /> : <span className={classes.owner}>no tier</span>}
        <HaltMark {...row} />
        <Age since={row.stageSince} {...at} />
      </span>
    </Link>
  );
}
