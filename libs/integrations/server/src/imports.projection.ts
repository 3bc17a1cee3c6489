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
  startedPosition: number;
  firstPosition: number | null;
  lastPosition: number | null;
};

export const imports = projection<ImportRow, ImportEvent>()({
  name: 'imports',
  version: 2,
  history: 'none',
  keys: ({ importId }) => [importId],
  columns: {
    file: text(({ file }) => file, true),
    phase: text(({ phase }) => phase),
    started_at: text(({ startedAt }) => startedAt, true),
  },
  starts: {
    // Started when it was recorded: an import's own business time is now, whatever days its rows speak of.
    ImportStarted: ({ importId, file, fileName, effectiveOn }, { by, recordedAt, position }) => ({
      ...{ importId, file, fileName, effectiveOn, by, startedPosition: position },
      ...{ startedAt: recordedAt, finishedAt: null, phase: 'importing', counts: null },
      ...{ refused: [], firstPosition: null, lastPosition: null },
    }),
  },
  changes: {
    // Between its start and its end, in the log that is read: the payload's positions are those of the log that was written,
    // and a log may have been moved since.
    ImportFinished: (row, { counts, refused, firstPosition, isCancelled }, { recordedAt, position }) => ({
      ...row,
      ...{ counts, refused },
      ...(firstPosition !== null && { firstPosition: row.startedPosition, lastPosition: position }),
      finishedAt: recordedAt,
      phase: isCancelled ? 'cancelled' : 'finished',
    }),
    ImportWithdrawn: (row) => ({ ...row, phase: 'withdrawn' }),
  },
});
