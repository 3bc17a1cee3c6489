import type { Day } from '@gatehouse/kernel';

export const importTargets = [
  ...([
    'name',
    'external-id',
    'unit',
    'agency',
    'purpose',
    'programme',
    'tag',
    'stage',
    'risk-tier',
  ] as const),
  ...(['autonomy', 'initiated-on', 'acquired-on', 'implemented-on', 'retired-on', 'earlier-id'] as const),
  ...(['reported', 'none'] as const),
] as const;

/** What a column is read as. `reported` is kept with the registration as it stands; `none` stays in the file. */
export type ImportTarget = (typeof importTargets)[number];

/** What one value of a stage or risk tier column means: a stage, `retired`, a tier, `none` or `refuse`. */
export type ValueMapping = { from: string; to: string };

/** Headers repeat, so a column is known by its place. */
export type ColumnMapping = {
  index: number;
  header: string;
  target: ImportTarget;
  values: readonly ValueMapping[];
};

export type ImportMapping = {
  id: string;
  name: string;
  isBuiltIn: boolean;
  columns: readonly ColumnMapping[];
  /** The day from which a row speaks, where it gives no date of its own. */
  effectiveOn: Day | null;
};

export const manyColumns: readonly ImportTarget[] = ['tag', 'reported', 'none', 'earlier-id'];

/** Why a file cannot be read with these columns, or null where it can. */
export const mappingObstacle = (
  columns: readonly ColumnMapping[],
  headers: readonly string[],
): string | null => {
  const strayed = columns.find(({ index, header }) => headers[index]?.trim() !== header.trim());
  if (strayed)
    return `Column ${strayed.index + 1} of the file is not “${strayed.header}”: map the columns again.`;

  const places = columns.map(({ index }) => index);
  if (new Set(places).size < places.length) return 'A column is mapped twice: give each column one meaning.';

  const single = columns.map(({ target }) => target).filter((target) => !manyColumns.includes(target));
  const twice = single.find((target, index) => single.indexOf(target) !== index);
  if (twice) return `Two columns are mapped to ${labelOf(twice)}: choose one and let the other be reported.`;

  if (!single.includes('name')) return 'No column is mapped to name: choose the one that names the pilot.';
  if (!single.includes('unit') && !single.includes('agency'))
    return 'No column is mapped to unit or agency: a pilot needs a unit.';
  return columns.map(valueObstacle).find((obstacle) => obstacle !== null) ?? null;
};

const valueObstacle = ({ target, header, values }: ColumnMapping): string | null => {
  const allowed = allowedValues(target);
  const stray = values.find(({ to }) => !allowed.includes(to));
  return stray ? `“${stray.to}” is not something that a value of “${header}” can mean.` : null;
};

export const importStages = ['idea', 'framing', 'pilot', 'limited-production', 'production'] as const;
export type ImportStage = (typeof importStages)[number];

export const importTiers = ['minimal', 'limited', 'high', 'prohibited'] as const;
export type ImportTier = (typeof importTiers)[number];

const allowedValues = (target: ImportTarget): readonly string[] => {
  if (target === 'stage') return [...importStages, 'retired', 'none', 'refuse'];
  if (target === 'risk-tier') return [...importTiers, 'none', 'refuse'];
  return [];
};

/** A target in the words of a person: `risk-tier` is shown as `risk tier`. */
export const labelOf = (target: ImportTarget): string => target.replace(/-on$/, ' on').replaceAll('-', ' ');
