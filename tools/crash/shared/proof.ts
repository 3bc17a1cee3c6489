import { eventId, openLogReader, verifyLog, type EventStore } from '@gatehouse/event-store';
import { projections } from '@gatehouse/product';
import { verifyReads } from '@gatehouse/projections';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Acknowledged } from './callers';

export type Proof = { events: number; problems: string[] };

/** Whether everything that was acknowledged is in the log, once and in its place, and the log is whole. */
export const proveLog = async (events: string, acknowledged: readonly Acknowledged[]): Promise<Proof> => {
  const log = await openLogReader(events);
  try {
    const report = await verifyLog(log);
    const problems = report.problems.map(({ position, problem }) => `event ${position} ${problem}`);
    return { events: report.events, problems: [...problems, ...(await lost(log, acknowledged))] };
  } finally {
    await log.close();
  }
};

/** Whether the read models, once they have caught up, are what building them again gives. */
export const proveReads = async (events: string, reads: string): Promise<string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-proof-'));
  try {
    const differing = await verifyReads({
      openLog: () => openLogReader(events),
      reads,
      scratch: `sqlite:${join(folder, 'rebuilt.db')}`,
      projections,
    });
    return differing.map((name) => `read model ${name} is not what building it again gives`);
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** One pass over the log finds every event by its id, and whether an id is there twice. */
const lost = async (log: EventStore, acknowledged: readonly Acknowledged[]): Promise<string[]> => {
  const places = new Map<string, number>();
  const problems: string[] = [];
  const head = await log.head();
  for (let upTo = 0; upTo < head;) {
    const slice = await log.readAll(upTo, 1_000);
    for (const { id, position } of slice.events) {
      if (places.has(id)) problems.push(`event ${id} is in the log twice, the second time at ${position}`);
      places.set(id, position);
    }
    upTo = slice.upTo;
  }
  for (const { commandId, pilotId, position } of acknowledged) {
    const found = Array.from({ length: mostEvents }, (_, index) => places.get(eventId(commandId, index)));
    if (!found.includes(position)) problems.push(`${pilotId} at ${position}: acknowledged, and not there`);
  }
  return problems;
};

const mostEvents = 4;
