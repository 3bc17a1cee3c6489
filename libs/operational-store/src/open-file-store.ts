import { join } from 'node:path';
import { isPostgres } from './connection';
import type { FileStore } from './file-store';
import { FolderFiles } from './folder-files';

/** Files beside the operational store: in the folder, or in PostgreSQL with copies at hand in a folder within it. */
export const openFileStore = async (connection: string, folder: string): Promise<FileStore> => {
  if (!isPostgres(connection)) return new FolderFiles(folder);
  // Whoever runs on files of this machine never loads what speaks to PostgreSQL.
  const { PostgresFiles } = await import('./postgres/postgres-files');
  // Copies are thrown away after a while, and what a store of this machine keeps beside them is not.
  return PostgresFiles.open(connection, join(folder, 'copies'));
};
