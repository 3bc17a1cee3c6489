import {
  Kysely,
  PostgresDialect,
  type PostgresCursor,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { isAway, saidPlainly } from './away';

/**
 * Kysely over a pool, for the same queries that SQLite is asked. A server that is away is said in words, and a text
 * holds U+FFFD where it held U+0000, which PostgreSQL refuses.
 */
export const kyselyOverPostgres = <Tables = unknown>(pool: Pool): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: plainSpeaking(pool) }) });

const plainSpeaking = (pool: Pool): PostgresPool => ({
  options: pool.options,
  end: () => pool.end(),
  connect: async () => {
    try {
      return new PlainSpeaking(await pool.connect());
    } catch (error) {
      throw saidPlainly(error);
    }
  },
});

class PlainSpeaking implements PostgresPoolClient {
  private isBroken = false;

  constructor(private readonly client: PoolClient) {}

  query<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  query(asked: unknown, parameters: readonly unknown[] = []): unknown {
    if (typeof asked === 'string') return this.ask(asked, parameters);
    throw new Error('Nobody here asks by cursor.');
  }

  release(destroy = false): void {
    this.client.release(destroy || this.isBroken);
  }

  private async ask(text: string, parameters: readonly unknown[]) {
    try {
      return await this.client.query(text, parameters.map(withoutNul));
    } catch (error) {
      this.isBroken ||= isAway(error);
      throw saidPlainly(error);
    }
  }
}

const withoutNul = (parameter: unknown): unknown =>
  typeof parameter === 'string' ? parameter.replaceAll('\0', '\uFFFD') : parameter;
