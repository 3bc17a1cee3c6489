import { CommandRunner, MemoryEventStore, type EventStore, type Recorded } from '@gatehouse/event-store';
import { laidOver, suggestedMapping, type ColumnMapping } from '@gatehouse/integrations-domain';
import type { Actor } from '@gatehouse/kernel';
import { FileStore } from '@gatehouse/operational-store';
import { operationalStoreInMemory } from '@gatehouse/operational-store/testing';
import { startProjections } from '@gatehouse/projections/testing';
import { Configuration } from '@gatehouse/server-kit';
import { TestClock } from '@gatehouse/server-kit/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { importIndex } from '../import-index.projection';
import { ImportDesk, importIdOf } from '../importing/import-desk';
import { ImportJobs } from '../importing/import-jobs';
import { ImportProblems } from '../importing/import-problems';
import { ImportRecords } from '../importing/import-records';
import { ImportRuns, type ImportRun } from '../importing/import-runs';
import { ImportWork } from '../importing/import-work';
import { fromTheStart } from '../importing/staged-problems';
import { Uploads } from '../importing/uploads';
import { imports } from '../imports.projection';
import { integrationsMigrations } from '../integrations.tables';

export const office: Actor = {
  person: 'ana',
  grants: [{ role: 'programme-office', scope: { kind: 'everything' } }],
};
export const reader: Actor = { person: 'rob', grants: [{ role: 'reader', scope: { kind: 'everything' } }] };

export type ImportBench = Awaited<ReturnType<typeof startImportBench>>;

/** Everything an import needs, in memory but for the files, which are removed in the end. */
export const startImportBench = async (log: EventStore = new MemoryEventStore()) => {
  const data = await mkdtemp(join(tmpdir(), 'gatehouse-import-'));
  const configuration = new Configuration({ GATEHOUSE_DATA: data });
  const clock = new TestClock('2026-11-23T09:00:00.000Z');
  const operational = await operationalStoreInMemory(integrationsMigrations);
  const projections = await startProjections({ log, projections: [importIndex, imports] });
  const { reads } = projections;
  const runs = new ImportRuns(operational);
  const uploads = new Uploads(new FileStore(join(data, 'files')), operational, clock);

  /** A server as it starts: what is kept stays, what it had in its head is gone. */
  const start = () => {
    const runner = new CommandRunner(log);
    const jobs = new ImportJobs(uploads, log, runner, reads, clock, configuration);
    const work = new ImportWork(jobs, runs, clock);
    const desk = new ImportDesk(work, runs, uploads, runner, log, reads, clock);
    return {
      jobs,
      runner,
      work,
      desk,
      records: new ImportRecords(work, runs, reads),
      problems: new ImportProblems(jobs, reads),
    };
  };
  let server = start();
  const restart = () => (server = start());
  return {
    ...{ clock, configuration, log, reads, uploads, runs, restart },
    ...server,
    caughtUp: () => projections.caughtUp(),
    stop: async () => {
      await server.work.beforeApplicationShutdown();
      await projections.stop();
      await operational.close();
      await rm(data, { recursive: true });
    },
  };
};

type Order = { name?: string; effectiveOn?: string; columns?: readonly ColumnMapping[] };
let orders = 0;

/** Uploads and checks a file, and waits for the end of it. */
export const check = async (
  bench: ImportBench,
  content: string | Readable,
  order: Order = {},
): Promise<ImportRun> => {
  const source = typeof content === 'string' ? Readable.from([Buffer.from(content)]) : content;
  const { digest, reading } = await bench.uploads.receive(order.name ?? 'pilots.csv', source);
  const headers = reading.columns.map(({ header }) => header);
  const mapping = suggestedMapping(headers);
  const columns = order.columns ? laidOver(order.columns, headers) : mapping.columns;
  const effectiveOn = order.effectiveOn ?? mapping.effectiveOn ?? '2025-12-31';
  const commandId = `check-${(orders += 1)}`;
  const outcome = await bench.desk.check(office, {
    commandId,
    file: digest,
    fileName: order.name ?? 'pilots.csv',
    columns,
    effectiveOn,
  });
  if (!outcome.accepted) throw new Error(`${outcome.code}: ${outcome.reason}`);
  return ended(bench, importIdOf(commandId));
};

/** The whole way of a file into the log. */
export const importFile = async (
  bench: ImportBench,
  content: string | Readable,
  order: Order = {},
): Promise<ImportRun> => {
  const { id } = await check(bench, content, order);
  const outcome = await bench.desk.start(office, id);
  if (!outcome.accepted) throw new Error(`${outcome.code}: ${outcome.reason}`);
  return ended(bench, id);
};

export const ended = async (bench: ImportBench, id: string): Promise<ImportRun> => {
  await bench.work.ended(id);
  await bench.caughtUp();
  const run = await bench.work.find(id);
  if (run === null) throw new Error('There is no such import.');
  return run;
};

export const eventsOf = async (bench: ImportBench, ...types: string[]): Promise<Recorded[]> => [
  ...(await bench.log.readAll(0, 1_000_000, types.length > 0 ? { types } : {})).events,
];

export const problemsOf = async (bench: ImportBench, id: string) =>
  (await bench.problems.page(id, { verdict: null, after: fromTheStart, limit: 100_000 })).problems;
