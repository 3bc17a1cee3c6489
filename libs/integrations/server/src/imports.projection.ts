import type { ImportCounts, ImportEvent, RefusedRow } from '@gatehouse/integrations-domain';
import { projection, text } from '@gatehouse/projections';

/** An import as the log knows it. */
export type ImportRow = {
  importId: string;
  file: string;
  fileName: string;
  effectiveOn: string;
  by: string;
  startedAt: string;
  finishedAt: string | null;
  phase: 'importing' | 'finished' | 'cancelled' | 'withdrawn';
  counts: ImportCounts | null;
  refused: readonly RefusedRow[];
  firstPosition: number | null;
  lastPosition: number | null;
};

export const imports = projection<ImportRow, ImportEvent>()({
  name: 'imports',
  version: 1,
  history: 'none',
  keys: ({ importId }) => [importId],
  columns: {
    file: text(({ file }) => file, true),
    phase: text(({ phase }) => phase),
    started_at: text(({ startedAt }) => startedAt, true),
  },
  starts: {
    // Started when it was recorded: an import's own business time is now, whatever days its rows speak of.
    ImportStarted: ({ importId, file, fileName, effectiveOn }, { by, recordedAt }) => ({
      ...{ importId, file, fileName, effectiveOn, by },
      ...{ startedAt: recordedAt, finishedAt: null, phase: 'importing', counts: null },
      ...{ refused: [], firstPosition: null, lastPosition: null },
    }),
  },
  changes: {
    ImportFinished: (row, { counts, refused, firstPosition, lastPosition, isCancelled }, { recordedAt }) => ({
      ...row,
      ...{ counts, refused, firstPosition, lastPosition },
      finishedAt: recordedAt,
      phase: isCancelled ? 'cancelled' : 'finished',
    }),
    ImportWithdrawn: (row) => ({ ...row, phase: 'withdrawn' }),
  },
});
