import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { isPostgres, sqlitePathOf } from './connection';
import { migrate, type Migrations, type Place } from './migrations';

/**
 * What is neither an event nor derivable: the directory of people, sessions, saved views, mappings, checkpoints.
 * Small, beside the log, backed up with it. Each capability brings its own tables as migrations and their type.
 */
export class OperationalStore {
  private constructor(
    private readonly db: Kysely<unknown>,
    readonly migrations: readonly Migrations[],
  ) {}

  /** Opens or creates what `sqlite:<path>` or `postgres://…` names and brings its tables up to date; never back. */
  static async open(connection: string, migrations: readonly Migrations[]): Promise<OperationalStore> {
    const place = isPostgres(connection) ? await overPostgres(connection) : overSqlite(connection);
    try {
      await migrate(place, migrations);
    } catch (error) {
      await place.db.destroy();
      throw error;
    }
    return new OperationalStore(place.db, migrations);
  }

  /** The tables a capability knows of; the type is its own word for what its migrations made. */
  tables<Tables>(): Kysely<Tables> {
    // Kysely's type parameter is a claim about the schema, and the migrations next to `Tables` make it true.
    return this.db as unknown as Kysely<Tables>;
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }
}

const overSqlite = (connection: string): Place => {
  const file = new BetterSqlite3(sqlitePathOf(connection));
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL');
  file.pragma('busy_timeout = 5000');
  file.pragma('foreign_keys = ON');
  return { db: new Kysely({ dialect: new SqliteDialect({ database: file }) }), schema: null };
};

// Whoever runs on files of this machine never loads what speaks to PostgreSQL.
const overPostgres = async (connection: string): Promise<Place> => {
  const { openTables } = await import('./postgres/open-tables');
  return openTables(connection);
};
