import Database from 'better-sqlite3';
import type { EventStore } from '@gatehouse/event-store';
import { isPostgres } from '@gatehouse/postgres';
import { sql } from 'kysely';
import { channel, payloadOf } from '../drivers/postgres/announced';
import { kyselyOver } from '../drivers/sqlite/sqlite-reads';
import { SqliteReadWriter } from '../drivers/sqlite/sqlite-read-writer';
import { Hub } from '../hub';
import { openReadStore, openReadWriter } from '../open-read-store';
import type { AnyProjection } from '../projection';
import { ProjectionRunner, type RunnerOptions } from '../projection-runner';
import { ReadStore } from '../read-store';
import type { ReadWriter } from '../read-writer';

type Started = {
  reads: ReadStore;
  hub: Hub;
  runner: ProjectionRunner;
  /** Until the read models hold what the log holds now. */
  caughtUp: () => Promise<void>;
  stop: () => Promise<void>;
};

type Options = {
  log: EventStore;
  projections: readonly AnyProjection[];
  db?: Database.Database;
  /** A connection string, in place of a connection to SQLite. */
  at?: string;
} & Partial<Pick<RunnerOptions, 'batch' | 'keepReplacedMs' | 'onTrouble'>>;

/** Projections in this thread, in memory unless told otherwise. */
export const startProjections = async ({ db, at, ...options }: Options): Promise<Started> => {
  const hub = new Hub();
  const { writer, reads, ...place } =
    db || at === undefined
      ? inThread(hub, db ?? new Database(':memory:'))
      : await elsewhere(hub, at, options.projections);
  const runner = new ProjectionRunner({ ...options, writer, ...place.announcing });
  await runner.start();
  return {
    reads,
    hub,
    runner,
    caughtUp: async () => {
      await runner.caughtUp();
      await place.heard();
    },
    stop: async () => {
      await runner.stop();
      await place.close();
    },
  };
};

type Place = {
  writer: ReadWriter;
  reads: ReadStore;
  announcing: Pick<RunnerOptions, 'announce'>;
  /** Until the hub has heard all that was announced. */
  heard: () => Promise<void>;
  close: () => Promise<void>;
};

/** One connection for writing and reading. */
const inThread = (hub: Hub, db: Database.Database): Place => ({
  writer: new SqliteReadWriter(db),
  reads: new ReadStore(kyselyOver(db), hub),
  announcing: { announce: hub.announce.bind(hub) },
  heard: () => Promise.resolve(),
  close: () => Promise.resolve(void db.close()),
});

const elsewhere = async (hub: Hub, at: string, projections: readonly AnyProjection[]): Promise<Place> => {
  const writer = await openReadWriter(at);
  const reads = await openReadStore(at, hub, { projections });
  const close = async () => {
    await reads.close();
    await writer.close();
  };
  return isPostgres(at)
    ? { writer, reads, announcing: {}, heard: () => heardBy(hub, reads), close }
    : {
        writer,
        reads,
        announcing: { announce: hub.announce.bind(hub) },
        heard: () => Promise.resolve(),
        close,
      };
};

/** Says something itself and waits until it comes back: announcements are heard in the order of their commits. */
const heardBy = async (hub: Hub, reads: ReadStore): Promise<void> => {
  const ending = new AbortController();
  const echo = hub.changes('echo', { signal: ending.signal });
  const heard = echo.next();
  const payload = payloadOf({ position: 0, changed: { echo: ['one'] } });
  await sql`select pg_notify(${channel}, ${payload})`.execute(reads.db);
  await heard;
  ending.abort();
  await echo.return();
};
