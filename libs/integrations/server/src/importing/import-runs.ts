import type { ColumnMapping, ImportCounts } from '@gatehouse/integrations-domain';
import type { Actor } from '@gatehouse/kernel';
import { OperationalStore } from '@gatehouse/operational-store';
import { Injectable } from '@nestjs/common';
import type { ImportPhase, IntegrationsTables } from '../integrations.tables';

/** An import on its way, from its check to its end. */
export type ImportRun = {
  id: string;
  file: string;
  fileName: string;
  columns: readonly ColumnMapping[];
  effectiveOn: string;
  phase: ImportPhase;
  actor: Actor;
  /** Rows done of the phase, of how many. */
  done: number;
  total: number;
  counts: ImportCounts;
  startedAt: string;
  finishedAt: string | null;
  seconds: number | null;
  firstPosition: number | null;
  lastPosition: number | null;
  startedPosition: number | null;
  error: string | null;
};

export const noCounts: ImportCounts = {
  ...{ rows: 0, taken: 0, registered: 0, changed: 0 },
  ...{ unchanged: 0, flagged: 0, refused: 0, events: 0 },
};

/** Where imports on their way are kept, so that a server that starts again knows of them. */
@Injectable()
export class ImportRuns {
  constructor(private readonly store: OperationalStore) {}

  async find(id: string): Promise<ImportRun | null> {
    const row = await this.table()
      .selectFrom('import_run')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? runOf(row) : null;
  }

  async newest(limit: number): Promise<ImportRun[]> {
    const query = this.table().selectFrom('import_run').selectAll();
    return (await query.orderBy('started_at', 'desc').limit(limit).execute()).map(runOf);
  }

  async inPhase(...phases: ImportPhase[]): Promise<ImportRun[]> {
    const query = this.table().selectFrom('import_run').selectAll().where('phase', 'in', phases);
    return (await query.orderBy('started_at').execute()).map(runOf);
  }

  async put(run: ImportRun): Promise<void> {
    const row = rowOf(run);
    const insert = this.table().insertInto('import_run').values(row);
    await insert.onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute();
  }

  private table() {
    return this.store.tables<IntegrationsTables>();
  }
}

type RunRow = IntegrationsTables['import_run'];

const rowOf = (run: ImportRun): RunRow => ({
  id: run.id,
  file: run.file,
  file_name: run.fileName,
  mapping: JSON.stringify(run.columns),
  effective_on: run.effectiveOn,
  phase: run.phase,
  actor: JSON.stringify(run.actor),
  done: run.done,
  total: run.total,
  counts: JSON.stringify(run.counts),
  started_at: run.startedAt,
  finished_at: run.finishedAt,
  seconds: run.seconds,
  first_position: run.firstPosition,
  last_position: run.lastPosition,
  started_position: run.startedPosition,
  error: run.error,
});

// The JSON in these columns was written by `rowOf`.
const runOf = (row: RunRow): ImportRun => ({
  id: row.id,
  file: row.file,
  fileName: row.file_name,
  columns: JSON.parse(row.mapping) as ColumnMapping[],
  effectiveOn: row.effective_on,
  phase: row.phase,
  actor: JSON.parse(row.actor) as Actor,
  done: row.done,
  total: row.total,
  counts: JSON.parse(row.counts) as ImportCounts,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  seconds: row.seconds,
  firstPosition: row.first_position,
  lastPosition: row.last_position,
  startedPosition: row.started_position,
  error: row.error,
});
