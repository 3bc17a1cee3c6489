import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { viewOf } from './build';
import type { AnyProjection } from './projection';

type Stored = { key: string; from_position: number; ends: string; doc: string };

/** Reads in pages by key, so that neither the memory nor other readers are held up by it. */
export const digestOf = async (db: Kysely<unknown>, projection: AnyProjection): Promise<string> => {
  const hash = createHash('sha256');
  const parts = projection.history === 'versions' ? ['', '_history'] : [''];
  for (const part of parts) {
    const table = `${viewOf(projection)}${part}`;
    for await (const row of rowsOf(db, table, part === '' ? 'valid_from' : endsOfVersion))
      hash.update(JSON.stringify([part, row.key, row.from_position, row.ends, row.doc]));
  }
  return hash.digest('hex');
};

const endsOfVersion = "valid_from || ' ' || to_position || ' ' || valid_to";

async function* rowsOf(db: Kysely<unknown>, table: string, ends: string): AsyncGenerator<Stored> {
  let after: { key: string; from_position: number } = { key: '', from_position: -1 };
  for (;;) {
    const { rows } = await sql<Stored>`
      select key, from_position, ${sql.raw(ends)} as ends, doc from ${sql.table(table)}
      where (key, from_position) > (${after.key}, ${after.from_position})
      order by key, from_position limit ${pageSize}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = last;
  }
}

const pageSize = 1_000;
