import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { StoreUnavailable } from '../event-store';
import { speakingOf, codeOf } from './sqlite-errors';

/** The right to write a log, given up when the process ends, however it ends. */
export type WriterLock = { release(): void };

type Holder = { pid: number; host: string; since: string };

/**
 * A small database beside the log with a transaction that stays open: the operating system drops its lock with the
 * process, which a file with a number in it cannot promise, and others may still read who holds it.
 */
export const lockForWriting = (path: string): WriterLock =>
  speakingOf(path, 'locked', () => {
    mkdirSync(dirname(path), { recursive: true });
    const lock = new Database(`${path}.lock`, { timeout: 0 });
    try {
      take(lock);
    } catch (error) {
      const holder = holderOf(lock);
      lock.close();
      if (codeOf(error)?.startsWith('SQLITE_BUSY')) throw new StoreUnavailable(heldBy(path, holder));
      throw error;
    }
    return { release: () => lock.close() };
  });

const take = (lock: Database.Database): void => {
  lock.exec('BEGIN IMMEDIATE');
  lock.exec(
    'CREATE TABLE IF NOT EXISTS holder (only INTEGER PRIMARY KEY, pid INTEGER, host TEXT, since TEXT)',
  );
  lock
    .prepare('INSERT OR REPLACE INTO holder (only, pid, host, since) VALUES (1, ?, ?, ?)')
    .run(process.pid, hostname(), new Date().toISOString());
  lock.exec('COMMIT');
  lock.exec('BEGIN IMMEDIATE');
};

const holderOf = (lock: Database.Database): Holder | undefined => {
  try {
    return lock.prepare<[], Holder>('SELECT pid, host, since FROM holder').get();
  } catch {
    // The other one is only just writing its name.
    return undefined;
  }
};

const heldBy = (path: string, holder: Holder | undefined): string => {
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'another process';
  return `The event log ${path} is held by ${who}. Only one process may write a log: stop that one first.`;
};
