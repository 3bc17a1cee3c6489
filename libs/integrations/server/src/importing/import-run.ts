import type { ColumnMapping, ImportCounts } from '@gatehouse/integrations-domain';
import type { Actor } from '@gatehouse/kernel';
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
  /** Its phase has work left to do. */
  isUnderWay: boolean;
  isCancelAsked: boolean;
  /** Counts who took the work up; whoever had it before writes nothing more. */
  turn: number;
  /** The file that holds its rows as they were last kept for other processes. */
  staging: string | null;
};

export const noCounts: ImportCounts = {
  ...{ rows: 0, taken: 0, registered: 0, changed: 0 },
  ...{ unchanged: 0, flagged: 0, refused: 0, events: 0 },
};

export type RunRow = IntegrationsTables['import_run'];

export const rowOf = (run: ImportRun): RunRow => ({
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
  is_under_way: Number(run.isUnderWay),
  is_cancel_asked: Number(run.isCancelAsked),
  turn: run.turn,
  staging: run.staging,
});

// The JSON in these columns was written by `rowOf`.
export const runOf = (row: RunRow): ImportRun => ({
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
  isUnderWay: row.is_under_way === 1,
  isCancelAsked: row.is_cancel_asked === 1,
  turn: row.turn,
  staging: row.staging,
});
