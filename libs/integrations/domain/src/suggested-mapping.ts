import { federalInventory2024 } from './federal-inventory-2024';
import { federalInventory2025, type KnownInventory } from './federal-inventory-2025';
import { guessedColumn } from './guessed-column';
import { manyColumns, type ColumnMapping, type ImportMapping, type ImportTarget } from './import-mapping';
import { laidOver } from './laid-over';
import { nameKey } from './matching-keys';

export const knownInventories: readonly KnownInventory[] = [federalInventory2025, federalInventory2024];

/** The built-in inventory whose columns all stand in the header, if one fits. */
export const inventoryOf = (headers: readonly string[]): KnownInventory | null => {
  const present = new Set(headers.map(nameKey));
  return (
    knownInventories.find(({ targets }) =>
      Object.keys(targets).every((header) => present.has(nameKey(header))),
    ) ?? null
  );
};

/** A saved mapping made for exactly these headers, a built-in one, or a guess by the words of the headers. */
export const suggestedMapping = (
  headers: readonly string[],
  saved: readonly ImportMapping[] = [],
): ImportMapping => {
  const fitting = saved.find(({ columns }) => isMadeFor(columns, headers));
  if (fitting) return fitting;
  const inventory = inventoryOf(headers);
  return inventory ? builtInMapping(inventory, headers) : guessedMapping(headers);
};

/** A built-in mapping laid over a file's headers; what it does not name is reported. */
export const builtInMapping = (
  { id, name, effectiveOn, targets, values }: KnownInventory,
  headers: readonly string[],
): ImportMapping => {
  const columns = Object.entries(targets).map(([header, target], index): ColumnMapping => ({
    index,
    header,
    target,
    values: values[header] ?? [],
  }));
  return { id, name, isBuiltIn: true, columns: laidOver(columns, headers), effectiveOn };
};

const guessedMapping = (headers: readonly string[]): ImportMapping => {
  const taken = new Set<ImportTarget>();
  const columns = headers.map((header, index): ColumnMapping => {
    const guess = guessedColumn(header);
    const target = taken.has(guess.target) ? 'reported' : guess.target;
    if (!manyColumns.includes(target)) taken.add(target);
    return { index, header, target, values: target === guess.target ? guess.values : [] };
  });
  return { id: 'guessed', name: 'By column name', isBuiltIn: true, columns, effectiveOn: null };
};

const isMadeFor = (columns: readonly ColumnMapping[], headers: readonly string[]): boolean =>
  columns.length === headers.length &&
  columns.every(({ index, header }) => headers[index]?.trim() === header.trim());
