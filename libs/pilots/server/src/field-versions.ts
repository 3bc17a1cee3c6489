import type { PilotField } from '@gatehouse/pilots-domain';
import type { FieldRow } from './pilot-fields.projection';

export type FieldVersion = { row: FieldRow; value: string | null; to: string | null };

/** The values a field really had, newest first: what only repeats the one before it is not a new value. */
export const fieldVersions = (rows: readonly FieldRow[], field: PilotField): FieldVersion[] => {
  const valued = field === 'status' ? statuses(rows) : rows.map((row) => ({ row, value: row.value }));
  const changes = valued.filter(({ value }, index) => index === 0 || value !== valued[index - 1]?.value);
  return changes
    .map(({ row, value }, index) => ({ row, value, to: changes[index + 1]?.row.occurredAt ?? null }))
    .reverse();
};

/** Holds are a set: the pilot is on hold while any stands, so ending one need not resume it. */
const statuses = (rows: readonly FieldRow[]): { row: FieldRow; value: string }[] => {
  const holds = new Set<string>();
  return rows.map((row) => {
    const [, word, cause] = /^(on hold|resumed) \((.+)\)$/.exec(row.value ?? '') ?? [];
    if (word === 'on hold' && cause) holds.add(cause);
    if (word === 'resumed' && cause) holds.delete(cause);
    if (!word) return { row, value: row.value ?? '' };
    return { row, value: holds.size > 0 ? `on hold (${[...holds].join(', ')})` : 'active' };
  });
};
