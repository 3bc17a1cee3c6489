import { MemoryEventStore } from '@gatehouse/event-store';
import { openFileStore, OperationalStore } from '@gatehouse/operational-store';
import { startProjections } from '@gatehouse/projections/testing';
import { Configuration } from '@gatehouse/server-kit';
import { TestClock } from '@gatehouse/server-kit/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importIndex } from '../import-index.projection';
import type { ImportRun } from '../importing/import-run';
import { imports } from '../imports.projection';
import { integrationsMigrations } from '../integrations.tables';
import { importServer } from './import-server';
import { MortalLeases, MortalLog } from './mortal';

export type ImportProcesses = Awaited<ReturnType<typeof startImportProcesses>>;
export type ImportProcess = Awaited<ReturnType<ImportProcesses['start']>>;

/** Any number of processes over one PostgreSQL, one log and one set of read models; each has a folder of its own. */
export const startImportProcesses = async (connection: string) => {
  const log = new MemoryEventStore();
  const projections = await startProjections({ log, projections: [importIndex, imports] });
  const rights = new Set<string>();
  const started: { stop(): Promise<void> }[] = [];

  const start = async () => {
    const process = await startProcess({ connection, rights, log, reads: projections.reads });
    started.push(process);
    return { ...process, caughtUp: () => projections.caughtUp() };
  };
  return {
    ...{ log, start },
    stop: async () => {
      await Promise.all(started.map((process) => process.stop()));
      await projections.stop();
    },
  };
};

type Around = {
  connection: string;
  rights: Set<string>;
  log: MemoryEventStore;
  reads: Awaited<ReturnType<typeof startProjections>>['reads'];
};

const startProcess = async ({ connection, rights, log, reads }: Around) => {
  const data = await mkdtemp(join(tmpdir(), 'gatehouse-process-'));
  const operational = await OperationalStore.open(connection, [integrationsMigrations]);
  const files = await openFileStore(connection, join(data, 'files'));
  const leases = new MortalLeases(rights);
  const way = new MortalLog(log);
  const configuration = new Configuration({ GATEHOUSE_DATA: data });
  const clock = new TestClock('2026-11-23T09:00:00.000Z');
  const server = importServer({ log: way, reads, operational, files, leases, configuration, clock });
  let isGone = false;
  const close = async () => {
    if (isGone) return;
    isGone = true;
    await operational.close();
    await files.close();
  };
  return {
    ...server,
    ...{ way, leases, data, files, operational },
    /** Nothing is finished and nothing is cleaned up. */
    kill: async () => {
      way.standStill();
      await close();
      leases.runOut();
      // It reaches nothing any more; only its clock would go on ticking in the test.
      void server.work.beforeApplicationShutdown();
    },
    /** As when the machine is told to: what is at work is handed over. */
    end: () => server.work.beforeApplicationShutdown(),
    stop: async () => {
      if (!isGone) await server.work.beforeApplicationShutdown();
      await close();
      await rm(data, { recursive: true });
    },
  };
};

/** Waits until an import is as it should be, in the eyes of one process. */
export const seen = async (
  { work }: ImportProcess,
  id: string,
  isSo: (run: ImportRun) => boolean,
): Promise<ImportRun> => {
  for await (const run of work.follow(id, AbortSignal.timeout(20_000))) if (isSo(run)) return run;
  throw new Error(`It never came to that: ${JSON.stringify(await work.find(id))}`);
};

export const isOver = ({ isUnderWay }: ImportRun): boolean => !isUnderWay;
