import type { ColumnMapping, ImportTier } from './import-mapping';
import { importStages, importTiers } from './import-mapping';
import { nameKey } from './matching-keys';
import type { RowFacts, Said } from './row-facts';
import { flag, quoted, refuse, type RowProblem } from './row-problem';

export type CellReading<Value> = { value: Value | null; problems: readonly RowProblem[] };

type Standing = Pick<RowFacts, 'stage' | 'retired'>;

export const readStage = (column: ColumnMapping | null, raw: string): CellReading<Standing> => {
  if (column === null) return { value: null, problems: [] };
  const { value: word, problems } = meaningOf(
    column,
    raw,
    'stage',
    'It enters as idea, or stays where it is.',
  );
  if (word === 'retired') return { value: { stage: null, retired: { value: true, raw } }, problems };
  const stage = importStages.find((known) => known === word);
  return { value: stage ? { stage: { value: stage, raw }, retired: null } : null, problems };
};

export const readTier = (column: ColumnMapping | null, raw: string): CellReading<Said<ImportTier>> => {
  // No tier is nothing odd: giving one is somebody's work still to do.
  if (column === null || raw === '') return { value: null, problems: [] };
  const { value: word, problems } = meaningOf(column, raw, 'risk tier', 'It enters without a risk tier.');
  const tier = importTiers.find((known) => known === word);
  return { value: tier ? { value: tier, raw } : null, problems };
};

const levels = [0, 1, 2, 3, 4] as const;

export const readAutonomy = (raw: string): CellReading<0 | 1 | 2 | 3 | 4> => {
  if (raw === '') return { value: null, problems: [] };
  const level = levels.find((known) => String(known) === raw);
  if (level !== undefined) return { value: level, problems: [] };
  const problem = `${quoted(raw)} is not a level from 0 to 4.`;
  return { value: null, problems: [flag('autonomy', problem, 'It enters at 0, observe.')] };
};

const meaningOf = (
  { values }: ColumnMapping,
  raw: string,
  ...[field, consequence]: [field: string, consequence: string]
): CellReading<string> => {
  const found = values.find(({ from }) => from === raw) ?? values.find(({ from }) => isSameValue(from, raw));
  if (found?.to === 'refuse')
    return {
      value: null,
      problems: [refuse(field, `${raw === '' ? 'Blank' : quoted(raw)} is mapped to refuse.`)],
    };
  if (found && found.to !== 'none') return { value: found.to, problems: [] };
  if (raw === '') return { value: null, problems: [flag(field, 'Blank.', consequence)] };
  const problem = found
    ? `${quoted(raw)} is mapped to nothing.`
    : `${quoted(raw)} is not one of the values that are mapped.`;
  return { value: null, problems: [flag(field, problem, consequence)] };
};

const isSameValue = (one: string, other: string): boolean =>
  one.trim() === other.trim() || (nameKey(one) !== '' && nameKey(one) === nameKey(other));
