import { kyselyOverPostgres, openPool, prepareSchema } from '@gatehouse/postgres';
import type { Place } from '../migrations';
import { schema } from './schema';
import { TextAsBytes } from './text-as-bytes';

/** The tables of a PostgreSQL, for the same queries that SQLite is asked. */
export const openTables = async (connection: string): Promise<Place> => {
  const pool = openPool(connection, { schema });
  try {
    await prepareSchema(pool, schema);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { db: kyselyOverPostgres(pool).withPlugin(new TextAsBytes()), schema };
};
