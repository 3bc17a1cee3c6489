import { MemoryEventStore, type EventStore, type Recorded } from '@gatehouse/event-store';
import { laidOver, suggestedMapping, type ColumnMapping } from '@gatehouse/integrations-domain';
import type { Actor } from '@gatehouse/kernel';
import { LeasesOfOne } from '@gatehouse/leases';
import { FolderFiles } from '@gatehouse/operational-store';
import { operationalStoreInMemory } from '@gatehouse/operational-store/testing';
import { startProjections } from '@gatehouse/projections/testing';
import { Configuration } from '@gatehouse/server-kit';
import { TestClock } from '@gatehouse/server-kit/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { importIndex } from '../import-index.projection';
import { importIdOf } from '../importing/import-desk';
import type { ImportRun } from '../importing/import-run';
import { fromTheStart } from '../importing/staged-problems';
import { imports } from '../imports.projection';
import { integrationsMigrations } from '../integrations.tables';
import { importServer, type ImportServer } from './import-server';

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
  const files = new FolderFiles(join(data, 'files'));

  /** A server as it starts: what is kept stays, what it had in its head is gone. */
  const start = () =>
    importServer({ log, reads, operational, files, configuration, clock, leases: new LeasesOfOne() });
  let server = start();
  const restart = () => (server = start());
  return {
    ...{ clock, configuration, log, reads, restart },
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

/** What the sentences below need of a server, whichever bench it stands on. */
export type ServerAtHand = Pick<ImportServer, 'desk' | 'work' | 'uploads'> & { caughtUp(): Promise<void> };

type Order = { name?: string; effectiveOn?: string; columns?: readonly ColumnMapping[] };
let orders = 0;

/** Uploads and checks a file, and waits for the end of it. */
export const check = async (
  bench: ServerAtHand,
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
  bench: ServerAtHand,
  content: string | Readable,
  order: Order = {},
): Promise<ImportRun> => {
  const { id } = await check(bench, content, order);
  const outcome = await bench.desk.start(office, id);
  if (!outcome.accepted) throw new Error(`${outcome.code}: ${outcome.reason}`);
  return ended(bench, id);
};

export const ended = async (bench: ServerAtHand, id: string): Promise<ImportRun> => {
  await bench.work.ended(id);
  await bench.caughtUp();
  const run = await bench.work.find(id);
  if (run === null) throw new Error('There is no such import.');
  return run;
};

export const eventsOf = async (bench: { log: EventStore }, ...types: string[]): Promise<Recorded[]> => [
  ...(await bench.log.readAll(0, 1_000_000, types.length > 0 ? { types } : {})).events,
];

export const problemsOf = async (bench: Pick<ImportServer, 'problems'>, id: string) =>
  (await bench.problems.page(id, { verdict: null, after: fromTheStart, limit: 100_000 })).problems;
