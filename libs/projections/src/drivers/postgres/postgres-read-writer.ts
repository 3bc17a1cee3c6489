import type { Lease } from '@gatehouse/leases';
import { inTransaction, prepareSchema, saidPlainly } from '@gatehouse/postgres';
import type { Pool, PoolClient } from 'pg';
import type { Build } from '../../build';
import type { Known } from '../../fold';
import type { Announcement } from '../../hub';
import type { AnyProjection } from '../../projection';
import { BuildMoved, ReadWriter, type Change } from '../../read-writer';
import { channel, payloadOf } from './announced';
import { registry, schema, tablesOf } from './postgres-schema';
import { PostgresTables } from './postgres-tables';
import { completeViews, makeViews, tidy } from './postgres-views';
import * as registered from './registered';

/** Writes read models to a PostgreSQL that others write to and read from at the same time. */
export class PostgresReadWriter extends ReadWriter {
  private closed: Promise<void> | undefined;
  private readonly tables = new Map<string, PostgresTables>();

  constructor(
    private readonly pool: Pool,
    private readonly lease: Lease | null,
  ) {
    super();
  }

  async prepare(): Promise<void> {
    await prepareSchema(this.pool, schema, async (client) => {
      await client.query(registry);
    });
  }

  builds(): Promise<Build[]> {
    return registered.allBuilds(this.pool).catch(inWords);
  }

  create(build: Build, projection: AnyProjection): Promise<boolean> {
    return this.atomically(async (client) => {
      await client.query('select pg_advisory_xact_lock(hashtext($1))', [`${schema}/${build.projection}`]);
      if (await registered.isOutdated(client, build)) return false;
      for (const statement of tablesOf(build, projection)) await client.query(statement);
      await registered.add(client, build);
      if (build.state === 'live') await makeViews(client, { build, projection });
      return true;
    });
  }

  load(build: Build, projection: AnyProjection, keys: ReadonlySet<string>): Promise<Map<string, Known>> {
    return this.tablesOf(build, projection)
      .known(this.pool, [...keys])
      .catch(inWords);
  }

  store(changes: readonly Change[], announcement: Announcement): Promise<void> {
    return this.atomically(async (client) => {
      await this.hold(
        client,
        changes.map(({ build }) => build),
      );
      for (const { build, projection, folded } of changes) {
        await this.tablesOf(build, projection).write(client, folded);
        await registered.update(client, { ...build, position: folded.upTo, error: folded.failure });
      }
      await announce(client, announcement);
    });
  }

  async mark(build: Build, announcement?: Announcement): Promise<void> {
    if (build.isComplete) await tidy(this.pool, build);
    await this.atomically(async (client) => {
      await this.hold(client, [build]);
      await registered.update(client, build);
      if (announcement) await announce(client, announcement);
    });
  }

  async swap(build: Build, projection: AnyProjection, announcement: Announcement): Promise<void> {
    await tidy(this.pool, build);
    await this.atomically(async (client) => {
      await this.hold(client, [{ ...build, state: 'building' }]);
      await registered.retireLive(client, build.projection);
      await registered.update(client, build);
      await waitAtMost(client, 2_000);
      await makeViews(client, { build, projection });
      await announce(client, announcement);
    });
  }

  show(build: Build, projection: AnyProjection): Promise<void> {
    return this.atomically(async (client) => {
      // Whoever has swapped another one in meanwhile has made its views.
      if (!(await registered.isLive(client, build))) return;
      await completeViews(client, { build, projection }, () => waitAtMost(client, 2_000));
    });
  }

  async drop(build: Build): Promise<void> {
    await this.atomically(async (client) => {
      if (!(await registered.remove(client, build))) return;
      await waitAtMost(client, 1_000);
      await client.query(`drop table if exists ${build.table}, ${build.table}_history cascade`);
    });
    this.tables.delete(build.table);
  }

  close(): Promise<void> {
    return (this.closed ??= this.pool.end());
  }

  /** Until the end of the transaction nobody else moves these builds; refuses if somebody has already. */
  private async hold(client: PoolClient, builds: readonly Build[]): Promise<void> {
    const moved = await registered.firstMoved(client, builds);
    if (moved) throw new BuildMoved(moved);
  }

  private tablesOf(build: Build, projection: AnyProjection): PostgresTables {
    const known = this.tables.get(build.table) ?? new PostgresTables(build.table, projection);
    this.tables.set(build.table, known);
    return known;
  }

  private atomically<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    return inTransaction(this.pool, async (client) => {
      await this.lease?.guard(client);
      return work(client);
    });
  }
}

/** Heard when the transaction commits, and only if it does. */
const announce = async (client: PoolClient, announcement: Announcement): Promise<void> => {
  await client.query('select pg_notify($1, $2)', [channel, payloadOf(announcement)]);
};

/** Whoever waits for a view or a table holds up all who come after; then it is better to try again later. */
const waitAtMost = async (client: PoolClient, milliseconds: number): Promise<void> => {
  await client.query(`set local lock_timeout = ${milliseconds}`);
};

const inWords = (error: unknown): never => {
  throw saidPlainly(error);
};
