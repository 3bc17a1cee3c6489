import { labelOf, mappingObstacle, type ImportTarget as DomainTarget } from '@gatehouse/integrations-domain';
import { words, type ImportTarget } from '@gatehouse/web-kit';

export type DraftValue = { from: string; to: string };
export type DraftColumn = {
  index: number;
  header: string;
  target: ImportTarget;
  values: readonly DraftValue[];
};

/** A mapping as it is being edited: every column of the file, once. */
export type MappingDraft = { columns: readonly DraftColumn[]; effectiveOn: string };

type Mapping = { columns: readonly DraftColumn[]; effectiveOn?: string | null | undefined };
type FileColumn = { index: number; header: string };

/** Lays a mapping over a file's columns by header, each repetition of a header in its turn; the rest is reported. */
export const layOver = (mapping: Mapping, columns: readonly FileColumn[], today: string): MappingDraft => {
  const left = [...mapping.columns].sort((one, other) => one.index - other.index);
  const taken = columns.map(({ index, header }): DraftColumn => {
    const at = left.findIndex((column) => column.header.trim() === header.trim());
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return { index, header, target: found?.target ?? 'reported', values: found?.values ?? [] };
  });
  return { columns: taken, effectiveOn: mapping.effectiveOn ?? today };
};

export const withTarget = (draft: MappingDraft, index: number, target: ImportTarget): MappingDraft =>
  withColumn(draft, index, (column) => ({ ...column, target, values: [] }));

/** Says what one value of a column means; an empty meaning takes it back. */
export const withValue = (draft: MappingDraft, index: number, value: DraftValue): MappingDraft =>
  withColumn(draft, index, (column) => {
    const others = column.values.filter(({ from }) => from !== value.from);
    return { ...column, values: value.to === '' ? others : [...others, value] };
  });

const withColumn = (
  draft: MappingDraft,
  index: number,
  change: (column: DraftColumn) => DraftColumn,
): MappingDraft => ({
  ...draft,
  columns: draft.columns.map((column) => (column.index === index ? change(column) : column)),
});

/** Why the file cannot be checked with this mapping yet, in words; null where it can. */
export const obstacleTo = (
  draft: MappingDraft,
  columns: readonly FileColumn[],
  today: string,
): string | null => {
  const headers: string[] = [];
  for (const { index, header } of columns) headers[index] = header;
  const obstacle = mappingObstacle(
    draft.columns.map((column) => ({ ...column, target: domainTarget(column.target) })),
    headers,
  );
  if (obstacle) return obstacle;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.effectiveOn))
    return 'No effective date: name the day from which the file speaks.';
  return draft.effectiveOn > today
    ? 'The effective date lies in the future: a file speaks of what was.'
    : null;
};

/** How many columns are taken into the portfolio's own words. */
export const mappedCount = ({ columns }: MappingDraft): number =>
  columns.filter(({ target }) => target !== 'reported' && target !== 'none').length;

/** The wire's `implemented_on` in the words of a person: `implemented on`. */
export const targetWords = (target: ImportTarget): string => labelOf(domainTarget(target));

// The wire writes the domain's targets with underscores; it has the same ones.
const domainTarget = (target: ImportTarget): DomainTarget => words(target) as DomainTarget;
