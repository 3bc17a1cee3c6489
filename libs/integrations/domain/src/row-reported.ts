import type { ColumnMapping, ImportTarget } from './import-mapping';

// Dates keep their words, and an id that was no id stays visible.
const keptAsTheyStood: readonly ImportTarget[] = [
  ...(['reported', 'initiated-on', 'acquired-on', 'implemented-on', 'retired-on'] as const),
  ...(['unit', 'external-id', 'earlier-id'] as const),
];

/** A row's columns as they stood, under their headers; a header that repeats is numbered. Blank cells say nothing. */
export const reportedOf = (
  cells: readonly string[],
  columns: readonly ColumnMapping[],
): Readonly<Record<string, string>> => {
  const seen = new Map<string, number>();
  const entries = columns.flatMap(({ index, header, target }): [string, string][] => {
    if (target !== 'agency' && !keptAsTheyStood.includes(target)) return [];
    const name = target === 'agency' ? 'agency' : header.trim() || `column ${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const text = cells[index]?.trim() ?? '';
    return text === '' ? [] : [[times > 1 ? `${name} (${times})` : name, text]];
  });
  return Object.fromEntries(entries);
};
