import { createHash, hash } from 'node:crypto';

export type AnyRow = Record<string, string | number | null>;

/** Columns by table whose numbers mean something else in the other store, and what they mean there. */
export type Translate = {
  columns: Readonly<Record<string, readonly string[]>>;
  value: (value: number) => number;
};

/** One digest for the same rows, in whatever order and out of whatever engine they come. */
export const digestOf = async (batches: AsyncIterable<readonly AnyRow[]>): Promise<string> => {
  const rows: string[] = [];
  for await (const batch of batches) rows.push(...batch.map((row) => hash('sha256', printed(row))));
  const all = createHash('sha256');
  for (const row of rows.sort()) all.update(row);
  return all.digest('hex');
};

const printed = (row: AnyRow): string =>
  JSON.stringify(
    Object.keys(row)
      .sort()
      .map((column) => [column, inBoth(row[column] ?? null)]),
  );

// PostgreSQL keeps no U+0000, and what is written to it holds U+FFFD instead.
const inBoth = (value: string | number | null) =>
  typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
