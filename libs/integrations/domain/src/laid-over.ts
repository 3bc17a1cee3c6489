import type { ColumnMapping } from './import-mapping';
import { nameKey } from './matching-keys';

/** A mapping made for another file, laid over these headers by name; what it does not name is reported. */
export const laidOver = (columns: readonly ColumnMapping[], headers: readonly string[]): ColumnMapping[] => {
  const unused = [...columns];
  return headers.map((header, index) => {
    const fitting = unused.findIndex((column) => nameKey(column.header) === nameKey(header));
    const [found] = fitting < 0 ? [] : unused.splice(fitting, 1);
    return { index, header, target: found?.target ?? 'reported', values: found?.values ?? [] };
  });
};
