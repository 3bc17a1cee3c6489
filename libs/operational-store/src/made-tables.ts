import { sql, type Kysely } from 'kysely';
import type { Migrations } from './migrations';
import { OperationalStore } from './operational-store';

/** A table that migrations make; its rows are told apart by the columns of `key`. */
export type MadeTable = { name: string; columns: string[]; key: string[] };

/** The tables that migrations make, found by making them; what else stands in a database is not theirs. */
export const tablesOf = async (migrations: readonly Migrations[]): Promise<MadeTable[]> => {
  const made = await OperationalStore.open('sqlite::memory:', migrations);
  try {
    const db = made.tables<unknown>();
    const tables = await db.introspection.getTables();
    return await Promise.all(
      tables.map(async ({ name, columns: found }) => {
        const columns = found.map((column) => column.name);
        const key = await keyOf(db, name);
        return { name, columns, key: key.length > 0 ? key : columns };
      }),
    );
  } finally {
    await made.close();
  }
};

const keyOf = async (db: Kysely<unknown>, table: string): Promise<string[]> => {
  const query = sql<{ name: string }>`select name from pragma_table_info(${table}) where pk > 0 order by pk`;
  return (await query.execute(db)).rows.map(({ name }) => name);
};
