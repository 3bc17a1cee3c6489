import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { migrate, type Migrations } from './migrations';

/**
 * What is neither an event nor derivable: the directory of people, sessions, saved views, mappings, checkpoints.
 * Small, beside the log, backed up with it. Each capability brings its own tables as migrations and their type.
 */
export class OperationalStore {
  private constructor(private readonly db: Kysely<unknown>) {}

  /** Opens or creates the file (`:memory:` for tests) and brings its tables up to date; never back. */
  static async open(path: string, migrations: readonly Migrations[]): Promise<OperationalStore> {
    const file = new BetterSqlite3(path);
    file.pragma('journal_mode = WAL');
    file.pragma('synchronous = FULL');
    file.pragma('busy_timeout = 5000');
    file.pragma('foreign_keys = ON');
    const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: file }) });
    await migrate(db, migrations);
    return new OperationalStore(db);
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
