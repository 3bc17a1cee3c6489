import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { storable } from '../../storable';
import { SqliteReadWriter } from './sqlite-read-writer';

export const openSqliteWriter = (path: string): SqliteReadWriter => {
  // A rebuild is as quick with this as with four times as much: what is written soon leaves any cache.
  const db = opened(path, 16);
  // A read model can always be built again, so a power cut may take the last transactions back, checkpoint included.
  db.pragma('synchronous = NORMAL');
  db.pragma('wal_autocheckpoint = 4000');
  return new SqliteReadWriter(db);
};

export const openSqliteReader = (path: string): Kysely<unknown> => {
  const db = opened(path, 32);
  db.pragma('query_only = ON');
  return kyselyOver(db);
};

/** Queries over a connection that is open already. */
export const kyselyOver = (db: Database.Database): Kysely<unknown> =>
  new Kysely({ dialect: new SqliteDialect({ database: new PreparedOnce(db) }) });

const opened = (path: string, cacheInMegabytes: number): Database.Database => {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path, { timeout: 10_000 });
  db.pragma('journal_mode = WAL');
  db.pragma(`cache_size = -${cacheInMegabytes * 1_024}`);
  db.pragma('temp_store = MEMORY');
  return db;
};

/** Kysely prepares every query anew; the same text needs it once. */
class PreparedOnce implements SqliteDatabase {
  private readonly statements = new Map<string, SqliteStatement>();

  constructor(private readonly db: Database.Database) {}

  prepare(text: string): SqliteStatement {
    const known = this.statements.get(text);
    if (known) return known;
    const statement = asStored(this.db.prepare(text));
    if (this.statements.size >= mostStatements) this.statements.clear();
    this.statements.set(text, statement);
    return statement;
  }

  close(): void {
    this.statements.clear();
    this.db.close();
  }
}

/** What is asked for is compared with what was stored, which holds nothing that an engine cannot keep. */
const asStored = (statement: Database.Statement): SqliteStatement => {
  const stored = (parameters: readonly unknown[]) =>
    parameters.map((parameter) => (typeof parameter === 'string' ? storable(parameter) : parameter));
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(stored(parameters)),
    run: (parameters) => statement.run(stored(parameters)),
    iterate: (parameters) => statement.iterate(stored(parameters)),
  };
};

const mostStatements = 200;
