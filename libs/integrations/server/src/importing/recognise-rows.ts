import type { EventStore } from '@gatehouse/event-store';
import { pilotStream } from '@gatehouse/pilots-domain';
import type { ImportRun } from './import-run';
import { pilotIdFor } from './run-rows';
import type { ReadyRow, RowResult } from './staged-row';
import type { Staging } from './staging';

/** Rows that the log may know more of than their staging does, some at a time. */
export type Recognising = {
  staging: Staging;
  log: EventStore;
  run: ImportRun;
  rows: (after: number, limit: number) => ReadyRow[];
};

/** Finds in the log what a process that is gone has already said of rows, and tells nobody anything. */
export const recogniseRows = async ({ staging, log, run, rows }: Recognising): Promise<void> => {
  let line = 0;
  for (;;) {
    const batch = rows(line, rowsAtOnce);
    const last = batch.at(-1);
    if (last === undefined) return;
    const results = await Promise.all(batch.map((row) => recognised(row, run, log)));
    staging.plans.finish(results.filter(({ positions }) => positions.length > 0));
    line = last.facts.line;
  }
};

const rowsAtOnce = 64;

const recognised = async (
  { facts, pilot }: ReadyRow,
  { id, startedPosition }: ImportRun,
  log: EventStore,
): Promise<RowResult> => {
  const events = (await log.read(pilotStream(pilot ?? pilotIdFor(id, facts)))).filter(
    ({ correlationId, position }) => correlationId === id && position > (startedPosition ?? 0),
  );
  const isNew = events.some(({ event }) => event.type === 'PilotRegistered');
  const positions = events.map(({ position }) => position);
  return { facts, effect: isNew ? 'register' : 'change', positions, problems: [] };
};
