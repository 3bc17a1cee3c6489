import { ButtonLink, counted } from '@gatehouse/ui';
import { DownloadRows } from '../rows/download-rows';
import { RowProblems } from '../rows/row-problems';
import { Counts } from '../run/counts';
import type { ImportRun } from '../run/import-run';
import { NextSteps } from './next-steps';
import { ResultHeading } from './result-heading';
import classes from './result.module.css';
import { Withdrawal } from './withdrawal';

/** The numbers of an import, what the portfolio needs now, and what was refused. */
export function Result({ run }: { run: ImportRun }) {
  const { counts } = run;
  return (
    <div className={classes.result}>
      <ResultHeading run={run} />
      <Counts
        counts={[
          {
            value: counts.taken,
            name: `taken; ${counted(counts.flagged, 'row')} flagged`,
            tone: 'go',
          },
          { value: counts.refused, name: 'refused, with the reason', tone: 'kill' },
          { value: counts.unchanged, name: 'already here, unchanged' },
          { value: counts.events, name: 'events written' },
        ]}
      />
      {run.phase !== 'withdrawn' && <NextSteps importId={run.id} flagged={counts.flagged} />}
      <div className={classes.acts}>
        <ButtonLink tone="solid" to="/portfolio">
          Open the portfolio
        </ButtonLink>
        <DownloadRows importId={run.id} verdict="refused" total={counts.refused} />
        <DownloadRows importId={run.id} verdict="flagged" total={counts.flagged} />
      </div>
      {counts.refused + counts.flagged > 0 && (
        <RowProblems importId={run.id} refused={counts.refused} flagged={counts.flagged} />
      )}
      <Withdrawal run={run} />
    </div>
  );
}
