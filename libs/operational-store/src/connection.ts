/** Whether a connection string names a PostgreSQL; `@gatehouse/postgres` knows as well, but would be loaded to say so. */
export const isPostgres = (connection: string): boolean => /^postgres(ql)?:\/\//.test(connection);

/** The path of a `sqlite:` connection string. */
export const sqlitePathOf = (connection: string): string => {
  const path = /^sqlite:(.+)$/s.exec(connection)?.[1];
  if (path) return path;
  // What stands after the scheme may hold a password.
  const scheme = /^([a-z]+):/.exec(connection)?.[1];
  throw new Error(
    `There is no operational store for ${scheme ? `"${scheme}:"` : 'this connection string'}; write sqlite:<path> or postgres://….`,
  );
};
