import BetterSqlite3 from 'better-sqlite3';

/** A consistent copy of an operational store from beside whoever uses it. */
export const backUpOperational = async (path: string, toFile: string): Promise<void> => {
  const source = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
  try {
    await source.backup(toFile);
  } finally {
    source.close();
  }
};
