import type { FileStore, OperationalStore } from '@gatehouse/operational-store';
import Database from 'better-sqlite3';
import { createReadStream, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { IntegrationsTables } from '../integrations.tables';
import { Staging } from './staging';

/** Where imports were worked on by one process, in a folder of its own, and where they are to be seen by several. */
export type Sharing = { data: string; operational: OperationalStore; files: FileStore };

/**
 * Keeps the rows of the imports that have ended among the files, for the other processes to show. Those that are under
 * way are read anew by whoever goes on with them. The folder stays as it was. Answers how many were kept.
 */
export const shareStagings = async ({ data, operational, files }: Sharing): Promise<number> => {
  const tables = operational.tables<IntegrationsTables>();
  const ended = tables.selectFrom('import_run').select('id').where('is_under_way', '=', 0);
  const runs = await ended.where('staging', 'is', null).orderBy('id').execute();
  let kept = 0;
  for (const { id } of runs) {
    const path = join(data, 'imports', `${id}.db`);
    if (!existsSync(path)) continue;
    const staging = await keptAmong(files, path);
    await tables.updateTable('import_run').set({ staging }).where('id', '=', id).execute();
    kept += 1;
  }
  return kept;
};

const keptAmong = async (files: FileStore, path: string): Promise<string> => {
  const copy = `${path}-copy`;
  try {
    await rm(copy, { force: true });
    const source = new Database(path, { readonly: true });
    await source.backup(copy).finally(() => source.close());
    Staging.open(copy).close();
    Staging.seal(copy);
    return (await files.put(createReadStream(copy), Number.MAX_SAFE_INTEGER)).digest;
  } finally {
    await rm(copy, { force: true });
  }
};
