import { ReadStore } from '@gatehouse/projections';
import { Injectable } from '@nestjs/common';
import { imports, type ImportRow } from '../imports.projection';
import { noCounts, type ImportRun } from './import-run';
import { ImportRuns } from './import-runs';
import { ImportWork } from './import-work';

/** Every import there is: those at work, those that are kept, and those that only the log remembers. */
@Injectable()
export class ImportRecords {
  constructor(
    private readonly work: ImportWork,
    private readonly runs: ImportRuns,
    private readonly reads: ReadStore,
  ) {}

  async find(id: string): Promise<ImportRun | null> {
    const run = await this.work.find(id);
    if (run) return run;
    const row = await this.reads.row(imports, id);
    return row && asRun(row);
  }

  async newest(limit: number): Promise<ImportRun[]> {
    const kept = await this.runs.newest(limit);
    const current = kept.map((run) => this.work.here(run.id) ?? run);
    const ids = new Set(kept.map(({ id }) => id));
    const rows = await this.reads
      .select(imports)
      .select('doc')
      .orderBy('started_at', 'desc')
      .limit(limit)
      .execute();
    const recorded = rows
      .map((row) => this.reads.rowOf(imports, row))
      .filter(({ importId }) => !ids.has(importId));
    return [...current, ...recorded.map(asRun)]
      .sort((one, other) => (one.startedAt > other.startedAt ? -1 : 1))
      .slice(0, limit);
  }
}

const asRun = (row: ImportRow): ImportRun => ({
  ...{ id: row.importId, file: row.file, fileName: row.fileName, columns: [], effectiveOn: row.effectiveOn },
  // An import that nobody is at work on any more, and that never ended, was cut off.
  phase: row.phase === 'importing' ? 'failed' : row.phase,
  actor: { person: row.by, grants: [] },
  ...{ done: row.counts?.rows ?? 0, total: row.counts?.rows ?? 0, counts: row.counts ?? noCounts },
  ...{ startedAt: row.startedAt, finishedAt: row.finishedAt, seconds: null, startedPosition: null },
  ...{ firstPosition: row.firstPosition, lastPosition: row.lastPosition, error: null },
  ...{ isUnderWay: false, isCancelAsked: false, turn: 0, staging: null },
});
