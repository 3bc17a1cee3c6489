import Database from 'better-sqlite3';
import type { EventStore } from '@gatehouse/event-store';
import { kyselyOver } from '../drivers/sqlite/sqlite-reads';
import { SqliteReadWriter } from '../drivers/sqlite/sqlite-read-writer';
import { Hub } from '../hub';
import type { AnyProjection } from '../projection';
import { ProjectionRunner, type RunnerOptions } from '../projection-runner';
import { ReadStore } from '../read-store';

type Started = {
  reads: ReadStore;
  hub: Hub;
  runner: ProjectionRunner;
  /** Until the read models hold what the log holds now. */
  caughtUp: () => Promise<void>;
  stop: () => Promise<void>;
};

type Options = { log: EventStore; projections: readonly AnyProjection[]; db?: Database.Database } & Partial<
  Pick<RunnerOptions, 'batch' | 'keepReplacedMs' | 'onTrouble'>
>;

/** Projections in this thread over one connection, in memory unless told otherwise. */
export const startProjections = async ({
  db = new Database(':memory:'),
  ...options
}: Options): Promise<Started> => {
  const hub = new Hub();
  const announce = hub.announce.bind(hub);
  const runner = new ProjectionRunner({ ...options, writer: new SqliteReadWriter(db), announce });
  await runner.start();
  return {
    reads: new ReadStore(kyselyOver(db), hub),
    hub,
    runner,
    caughtUp: () => runner.caughtUp(),
    stop: async () => {
      await runner.stop();
      db.close();
    },
  };
};
