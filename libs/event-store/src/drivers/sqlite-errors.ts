import { StoreUnavailable } from '../event-store';

/** Runs work on the file and says in words what kept the file from being used. */
export const speakingOf = <Result>(path: string, deed: string, work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    throw explained(error, path, deed);
  }
};

export const explained = (error: unknown, path: string, deed: string): unknown => {
  const code = codeOf(error);
  if (code === undefined) return error;
  const reason = reasons.find(([prefix]) => code.startsWith(prefix))?.[1];
  if (reason === undefined) return error;
  return new StoreUnavailable(`The event log ${path} could not be ${deed}: ${reason}`, { cause: error });
};

// By its shape: the database's errors may come from another realm, to which they are no instances of our Error.
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

// The first prefix that fits; the system's own codes come from making the folder.
const reasons: readonly (readonly [prefix: string, reason: string])[] = [
  ['SQLITE_FULL', 'the disk is full. Free some space; what was acknowledged is safe and can be read.'],
  ['ENOSPC', 'the disk is full.'],
  ['SQLITE_READONLY', 'the disk or the file is read-only. What is there can be read.'],
  ['EROFS', 'the disk is read-only.'],
  ['SQLITE_CANTOPEN', 'the file cannot be opened. Check the path and the rights on its folder.'],
  ['EACCES', 'its folder may not be written.'],
  ['SQLITE_CORRUPT', 'the file is damaged. Stop, keep a copy of it, and restore the last backup.'],
  ['SQLITE_NOTADB', 'the file is damaged, or it is no database.'],
  ['SQLITE_BUSY', 'another process keeps it busy.'],
  ['SQLITE_IOERR', 'the disk reports an error.'],
];
