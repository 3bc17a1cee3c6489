import type { ColumnMapping, ImportTarget } from './import-mapping';
import { idKey, nameKey } from './matching-keys';
import { isNothingSaid } from './placeholder';
import { readDate, type DateOrder, type ReportedDate } from './reported-date';
import { readAutonomy, readStage, readTier, type CellReading } from './row-cells';
import { descriptionOf, flawsOf } from './row-description';
import type { RowFacts } from './row-facts';
import { flag, refuse, type RowProblem } from './row-problem';
import { reportedOf } from './row-reported';

export type RowReading = { facts: RowFacts; problems: readonly RowProblem[] };

/** How a file is read: its columns, and whether its slashed dates are known to begin with the month. */
export type ReadingRules = { columns: readonly ColumnMapping[]; width: number; dateOrder: DateOrder };

export type Row = { line: number; cells: readonly string[] };

/** What one row of a file says. Pure: the same row gives the same facts and the same problems. */
export const readRow = ({ line, cells }: Row, rules: ReadingRules): RowReading => {
  const row = cellsOf(cells, rules.columns);
  const description = descriptionOf(row);
  const externalId = idOf(row.one('external-id'));
  const stage = readStage(row.column('stage'), row.one('stage'));
  const tier = readTier(row.column('risk-tier'), row.one('risk-tier'));
  const autonomy = readAutonomy(row.one('autonomy'));
  const dates = datesOf(row, rules.dateOrder);

  const facts: RowFacts = {
    line,
    agencyKey: nameKey(row.one('agency')),
    externalId: externalId.value,
    idKey: externalId.value === null ? null : idKey(externalId.value),
    nameKey: nameKey(description.name),
    earlierIdKeys: row
      .many('earlier-id')
      .map(idKey)
      .filter((key) => key !== null),
    description,
    ...(stage.value ?? { stage: null, retired: null }),
    tier: tier.value,
    autonomy: autonomy.value,
    ...dates.value,
    reported: reportedOf(cells, rules.columns),
  };
  const problems = [
    ...widthProblems(cells, rules.width),
    ...flawsOf(description, row),
    ...[externalId, stage, tier, autonomy, dates].flatMap((reading) => reading.problems),
  ];
  return { facts, problems };
};

export type RowCells = {
  /** The text of the column with this meaning, or nothing. */
  one: (target: ImportTarget) => string;
  many: (target: ImportTarget) => readonly string[];
  column: (target: ImportTarget) => ColumnMapping | null;
};

const cellsOf = (cells: readonly string[], columns: readonly ColumnMapping[]): RowCells => {
  const column = (target: ImportTarget) => columns.find((candidate) => candidate.target === target) ?? null;
  return {
    column,
    one: (target) => cells[column(target)?.index ?? -1]?.trim() ?? '',
    many: (target) =>
      columns
        .filter((candidate) => candidate.target === target)
        .map(({ index }) => cells[index]?.trim() ?? '')
        .filter((text) => text !== ''),
  };
};

const idOf = (text: string): CellReading<string> => {
  if (isNothingSaid(text)) return { value: null, problems: [] };
  if (idKey(text) !== null) return { value: text, problems: [] };
  return {
    value: null,
    problems: [flag('external id', `“${text}” is not an id.`, 'The row is read as one without an id.')],
  };
};

type Dates = Pick<RowFacts, 'initiatedOn' | 'acquiredOn' | 'implementedOn' | 'retiredOn'>;

const datesOf = (row: RowCells, order: DateOrder): { value: Dates; problems: RowProblem[] } => {
  const problems: RowProblem[] = [];
  const read = (target: ImportTarget, field: string): ReportedDate | null => {
    const reading = readDate(row.one(target), order);
    if (reading.kind === 'blank') return null;
    if (reading.kind === 'unreadable') {
      problems.push(flag(field, `“${reading.raw}” is not a date that can be read.`, unread));
      return null;
    }
    if (reading.doubt !== null) problems.push(flag(field, reading.doubt, confirm(reading.date)));
    return reading.date;
  };
  const value = {
    initiatedOn: read('initiated-on', 'initiated on'),
    acquiredOn: read('acquired-on', 'acquired on'),
    implementedOn: read('implemented-on', 'implemented on'),
    retiredOn: read('retired-on', 'retired on'),
  };
  return { value, problems: [...problems, ...orderProblems(value)] };
};

const unread = 'The text is kept; the effective date of the import is used.';

const confirm = ({ precision, on }: ReportedDate): string =>
  `Read as ${precision === 'year' ? on.slice(0, 4) : precision === 'month' ? on.slice(0, 7) : on}; the text is kept.`;

const orderProblems = ({ initiatedOn, implementedOn, retiredOn }: Dates): RowProblem[] => {
  const pairs = [
    {
      first: initiatedOn,
      then: implementedOn,
      field: 'implemented on',
      words: 'implemented before it was initiated',
    },
    {
      first: implementedOn,
      then: retiredOn,
      field: 'retired on',
      words: 'retired before it was implemented',
    },
  ];
  return pairs.flatMap(({ first, then, field, words }) =>
    first && then && first.precision === 'day' && then.precision === 'day' && then.on < first.on
      ? [flag(field, `By its dates it was ${words}.`, 'Both dates are kept as they stand.')]
      : [],
  );
};

const widthProblems = (cells: readonly string[], width: number): RowProblem[] => {
  if (cells.length < width)
    return [
      flag('row', `The row has ${cells.length} of ${width} cells.`, 'The missing ones are read as blank.'),
    ];
  const surplus = cells.slice(width).filter((cell) => cell.trim() !== '').length;
  if (surplus === 0) return [];
  const problem = `The row has ${cells.length} cells, the header ${width}: values may stand under a wrong column.`;
  return [refuse('row', problem, 'The row is refused; check its quotes and delimiters.')];
};
