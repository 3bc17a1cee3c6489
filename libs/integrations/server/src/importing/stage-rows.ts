import { inventoryOf, readRow, type ColumnMapping, type ReadingRules } from '@gatehouse/integrations-domain';
import { setImmediate } from 'node:timers/promises';
import { csvRows, type FileForm } from '../reading/csv-rows';
import type { StagedRow } from './staged-row';
import type { Staging } from './staging';

export type FileToStage = { path: string; form: FileForm; columns: readonly ColumnMapping[] };

/** Reads every row of a file into the staging, a batch at a time, letting everybody else have a turn in between. */
export const stageRows = async (
  staging: Staging,
  { path, form, columns }: FileToStage,
  { signal, progress }: { signal: AbortSignal; progress: (rows: number) => void },
): Promise<number> => {
  staging.empty();
  let rules: ReadingRules | null = null;
  let batch: StagedRow[] = [];
  let rows = 0;
  for await (const row of csvRows(path, form)) {
    if (rules === null) {
      rules = rulesFor(row.cells, columns);
      continue;
    }
    batch.push(readRow(row, rules));
    rows += 1;
    if (batch.length < batchSize) continue;
    staging.rows.add(batch);
    batch = [];
    progress(rows);
    await setImmediate();
    signal.throwIfAborted();
  }
  staging.rows.add(batch);
  staging.rows.countShared();
  progress(rows);
  return rows;
};

const batchSize = 250;

// Only the built-in inventories are known to write the month first.
const rulesFor = (headers: readonly string[], columns: readonly ColumnMapping[]): ReadingRules => ({
  columns,
  width: headers.length,
  dateOrder: inventoryOf(headers) ? 'month-first' : 'unstated',
});
