import { openPool, prepareSchema, saidPlainly } from '@gatehouse/postgres';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { schema } from './postgres-schema';

/** Asks whichever process keeps a read model up to build it again; a request outlives both who asks and who answers. */
export class RebuildRequests {
  private constructor(private readonly pool: Pool) {}

  static async open(connection: string): Promise<RebuildRequests> {
    const pool = openPool(connection, { schema, most: 1 });
    await prepareSchema(pool, schema, async (client) => {
      await client.query(
        `create table if not exists ${schema}.rebuild_request (projection text primary key)`,
      );
    });
    return new RebuildRequests(pool);
  }

  /** Resolves when all of them have been built again, or could not be. */
  async ask(projections: readonly string[]): Promise<void> {
    const names = [...projections];
    await this.asked(`insert into rebuild_request select unnest($1::text[]) on conflict do nothing`, names);
    while ((await this.asked('select 1 from rebuild_request where projection = any($1)', names)) > 0)
      await pause(millisecondsBetweenLooks);
  }

  /** Has `rebuild` answer the requests for one read model until it is stopped. */
  answer(
    projection: string,
    rebuild: () => Promise<void>,
    onTrouble: (error: unknown) => void,
  ): { stop(): Promise<void> } {
    const stopping = new AbortController();
    const { signal } = stopping;
    const look = async () => {
      if ((await this.asked('select 1 from rebuild_request where projection = any($1)', [projection])) === 0)
        return;
      await rebuild().catch(onTrouble);
      // Stopped in the middle, it is for the next one to answer.
      if (!signal.aborted)
        await this.asked('delete from rebuild_request where projection = any($1)', [projection]);
    };
    const looking = (async () => {
      while (!signal.aborted) {
        await look().catch(onTrouble);
        await pause(millisecondsBetweenLooks, undefined, { signal }).catch(() => undefined);
      }
    })();
    return {
      stop: async () => {
        stopping.abort();
        await looking;
      },
    };
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /** How many rows a statement about these read models found or changed. */
  private async asked(statement: string, projections: readonly string[]): Promise<number> {
    try {
      return (await this.pool.query(statement, [projections])).rowCount ?? 0;
    } catch (error) {
      throw saidPlainly(error);
    }
  }
}

const millisecondsBetweenLooks = 1_000;
