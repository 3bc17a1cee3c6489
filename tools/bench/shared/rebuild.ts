import { SqliteEventStore } from '@gatehouse/event-store';
import { projections } from '@gatehouse/product';
import { openReadWriter, ProjectionRunner } from '@gatehouse/projections';
import { join } from 'node:path';
import { LimitedLog } from '../beside/limited-log';
import { median, print } from '../measure';
import { numberFrom } from '../simulator/number-from';
import { writeSimulatedLog } from '@gatehouse/demonstration-server';

/** The same simulated log into all read models, on PostgreSQL and on SQLite, in turns over stretches of it. */
export const sharedRebuild = async (folder: string, postgres: string): Promise<void> => {
  const path = join(folder, 'rebuild-log.db');
  await writeSimulatedLog(path, { events, pilots: Math.ceil(events / 100) });
  const log = SqliteEventStore.open(path);
  const own = await following(log, `sqlite:${join(folder, 'rebuild-reads.db')}`);
  const shared = await following(log, postgres);
  const [ownTook, sharedTook]: [number[], number[]] = [[], []];
  for (let end = stretch; end <= events; end += stretch) {
    ownTook.push(await own.upTo(end));
    sharedTook.push(await shared.upTo(end));
  }
  print(
    'rebuild',
    'postgres_vs_sqlite',
    median(ownTook.map((took, turn) => took / (sharedTook[turn] ?? NaN))),
  );
  print('rebuild', 'postgres_events_per_s', (stretch / median(sharedTook)) * 1_000);
  print('rebuild', 'sqlite_events_per_s', (stretch / median(ownTook)) * 1_000);
  await own.close();
  await shared.close();
  await log.close();
};

const following = async (log: SqliteEventStore, reads: string) => {
  const limited = new LimitedLog(log);
  const writer = await openReadWriter(reads);
  const runner = new ProjectionRunner({ log: limited, writer, projections });
  await runner.start();
  return {
    /** How long it takes to there, in milliseconds. */
    upTo: async (end: number): Promise<number> => {
      const start = performance.now();
      limited.growTo(end);
      await runner.caughtUp();
      return performance.now() - start;
    },
    close: async () => {
      await runner.stop();
      await writer.close();
    },
  };
};

const events = numberFrom('events', 40_000);
const stretch = Math.ceil(events / 10);
