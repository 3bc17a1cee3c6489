import { count, IconUserQuestion, Note } from '@gatehouse/ui';
import type { ImportRun } from '../run/import-run';
import { Counts } from '../run/counts';
import { PreviewTable } from '../rows/preview-table';
import { RowProblems } from '../rows/row-problems';
import classes from './check.module.css';

/** What the rows would become, what is odd about them, and who would own them. */
export function CheckedRows({ run: { id, counts } }: { run: ImportRun }) {
  return (
    <div className={classes.step}>
      <Counts
        counts={[
          { value: counts.taken, name: 'will be taken', tone: 'go' },
          { value: counts.flagged, name: 'flagged, not refused', tone: 'warn' },
          { value: counts.refused, name: 'refused as they are', tone: 'kill' },
          { value: counts.unchanged, name: 'already here, unchanged' },
        ]}
      />
      <RowProblems importId={id} refused={counts.refused} flagged={counts.flagged} />
      <PreviewTable importId={id} total={counts.taken + counts.unchanged} />
      {counts.registered > 0 && (
        <Note icon={IconUserQuestion}>
          None of these rows names an owner who has accepted.{' '}
          {counts.registered === 1
            ? 'The new pilot arrives'
            : `All ${count(counts.registered)} new pilots arrive`}{' '}
          <b>orphaned</b>; nothing is invented to fill the gap.
        </Note>
      )}
      {counts.changed > 0 && (
        <Note>
          {count(counts.changed)} pilots that are here already change, and only where the file says something
          new.
        </Note>
      )}
    </div>
  );
}
