import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { StoreUnavailable } from '../event-store';
import { speakingOf } from './sqlite-errors';

export type Connection = Database.Database;

/** The log's file, made where there is none. */
export const openForWriting = (path: string): Connection =>
  speakingOf(path, 'opened', () => {
    const connection = new Database(path, { timeout: 5_000 });
    return closingOnFailure(connection, () => {
      checkIsLog(connection, path);
      connection.pragma('journal_mode = WAL');
      // NORMAL would lose acknowledged events when the power goes.
      connection.pragma('synchronous = FULL');
      connection.pragma('fullfsync = 1');
      connection.pragma('checkpoint_fullfsync = 1');
      connection.pragma(`wal_autocheckpoint = ${pagesBeforeCheckpoint}`);
      connection.pragma(`cache_size = -${cacheKilobytes}`);
      connection.exec(schema);
    });
  });

/** The same file beside whoever writes it: another process, or another thread of this one. */
export const openForReading = (path: string): Connection =>
  speakingOf(path, 'opened', () => {
    if (!existsSync(path)) throw new StoreUnavailable(`There is no event log at ${path}.`);
    const connection = new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
    return closingOnFailure(connection, () => {
      checkIsLog(connection, path);
      connection.pragma(`cache_size = -${cacheKilobytes / 4}`);
    });
  });

const closingOnFailure = (connection: Connection, prepare: () => void): Connection => {
  try {
    prepare();
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
};

const checkIsLog = (connection: Connection, path: string): void => {
  const id = connection.pragma('application_id', { simple: true });
  const version = connection.pragma('user_version', { simple: true });
  const isEmpty = connection.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  if (isEmpty && !connection.readonly) return;
  if (id !== applicationId)
    throw new StoreUnavailable(`${path} is not an event log of Gatehouse; nothing was changed.`);
  if (version !== formatVersion)
    throw new StoreUnavailable(
      `${path} has log format ${String(version)}; this Gatehouse reads ${formatVersion}.`,
    );
};

/** "Gate" in ASCII. */
const applicationId = 0x47617465;
const formatVersion = 1;
const cacheKilobytes = 64 * 1024;
const pagesBeforeCheckpoint = 4_000;

const schema = `
BEGIN;
PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${formatVersion};
CREATE TABLE IF NOT EXISTS streams (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  category TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS events (
  position INTEGER PRIMARY KEY,
  stream_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  schema INTEGER NOT NULL,
  by TEXT NOT NULL,
  on_behalf_of TEXT,
  occurred_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  correlation_id TEXT NOT NULL,
  causation_id TEXT,
  data TEXT NOT NULL,
  leaf TEXT NOT NULL,
  UNIQUE (stream_id, version)
) STRICT;
COMMIT;
`;
