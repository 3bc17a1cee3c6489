import { renameSync, rmSync } from 'node:fs';
import { explained } from './sqlite-errors';
import { openForReading } from './sqlite-file';

export type BackedUp = { head: number };

/**
 * A copy of the log as it is at one moment, while others go on writing it. One read transaction on a connection of
 * its own holds that moment still; the copy takes its name only when it is complete.
 */
export const backupLog = async (path: string, toFile: string): Promise<BackedUp> => {
  const source = openForReading(path);
  const partial = `${toFile}.partial`;
  try {
    rmSync(partial, { force: true });
    source.exec('BEGIN');
    const newest = source
      .prepare<[], { head: number | null }>('SELECT max(position) AS head FROM events')
      .get();
    await source.backup(partial, { progress: () => pagesAtOnce });
    renameSync(partial, toFile);
    return { head: newest?.head ?? 0 };
  } catch (error) {
    rmSync(partial, { force: true });
    throw explained(error, toFile, 'written as a backup');
  } finally {
    source.close();
  }
};

const pagesAtOnce = 500;
