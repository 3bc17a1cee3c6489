import { later } from '@gatehouse/kernel';
import { isNews, stepBack } from '../adopting';
import { categoryOf } from '../draft';
import type { Stored } from '../stored';
import type { Connection } from './sqlite-file';
import type { SqliteInserts } from './sqlite-inserts';

/** Events of another log, inside a transaction of the writer's. */
export const adoptInto = (
  connection: Connection,
  inserts: SqliteInserts,
  events: readonly Stored[],
): void => {
  let newest = inserts.lastRecordedAt;
  let disorderMs = 0;
  for (const event of events) {
    const target = inserts.target(event.stream, categoryOf(event.stream));
    if (!isNews(event, target.version, (version) => inserts.idAt(target, version))) continue;
    inserts.insert(target, [{ ...event, position: inserts.head + 1 }]);
    disorderMs = Math.max(disorderMs, stepBack(newest, event.recordedAt));
    newest = later(newest, event.recordedAt);
  }
  inserts.lastRecordedAt = newest;
  if (disorderMs > disorderOf(connection)) rememberDisorder(connection, disorderMs);
};

/** By how much log times go back: not at all, unless the log was taken over from one that had several writers. */
export const disorderOf = (connection: Connection): number => {
  if (!connection.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'disorder'`).get()) return 0;
  const found = connection.prepare<[], { ms: number | null }>('SELECT max(ms) AS ms FROM disorder').get();
  return found?.ms ?? 0;
};

const rememberDisorder = (connection: Connection, ms: number): void => {
  connection.exec('CREATE TABLE IF NOT EXISTS disorder (ms INTEGER NOT NULL) STRICT');
  connection.prepare('INSERT INTO disorder (ms) VALUES (?)').run(ms);
};
