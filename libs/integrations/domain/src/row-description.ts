import { nameKey } from './matching-keys';
import { isNothingSaid, isPlaceholder } from './placeholder';
import { readPythonList } from './python-list';
import type { RowDescription } from './row-facts';
import { flag, refuse, type RowProblem } from './row-problem';
import type { RowCells } from './row-reading';

const longestName = 200;
const longestPurpose = 10_000;
const mostTags = 50;

export const descriptionOf = (row: RowCells): RowDescription => {
  const programme = onOneLine(row.one('programme'));
  return {
    name: onOneLine(row.one('name')),
    purpose: row.one('purpose'),
    unit: unitOf(row.one('agency'), row.one('unit')),
    programme: isNothingSaid(programme) ? null : programme,
    tags: row.many('tag').flatMap(tagsOf).slice(0, mostTags).filter(isFirst),
  };
};

/** What keeps a pilot from being called what the row calls it, or leaves something open. */
export const flawsOf = ({ name, purpose, unit }: RowDescription, row: RowCells): RowProblem[] => {
  const problems: RowProblem[] = [];
  if (name === '') problems.push(refuse('name', 'Blank: a pilot needs a name.'));
  if (name.length > longestName) {
    const problem = `${name.length} characters; the limit is ${longestName}.`;
    problems.push(refuse('name', problem, 'The row is refused; shorten the name.'));
  }
  if (unit === '') problems.push(refuse('unit', 'Blank: a pilot needs a unit.'));
  else if (row.column('unit') && isNothingSaid(row.one('unit')))
    problems.push(flag('unit', 'Blank.', `It enters under ${unit}.`));
  if (purpose.length > longestPurpose) {
    const problem = `${purpose.length} characters; the limit is ${longestPurpose}.`;
    problems.push(refuse('purpose', problem, 'The row is refused; shorten the purpose.'));
  }
  if (row.column('purpose') && isNothingSaid(purpose))
    problems.push(flag('purpose', 'Blank.', 'It enters without a purpose.'));
  if (Object.values({ name, purpose, unit }).some((text) => text.includes('\uFFFD')))
    problems.push(flag('row', 'It holds characters that could not be read.', 'They are kept as �.'));
  const left = row.many('tag').flatMap(tagsOf).filter(isFirst).length - mostTags;
  if (left > 0) problems.push(flag('tag', `More than ${mostTags} tags.`, `The last ${left} are left out.`));
  return problems;
};

/** Bureaus of different agencies share names, so that a unit carries its agency: `VA / VHA`. */
const unitOf = (agency: string, unit: string): string => {
  const place = onOneLine(agency);
  // `VHA: Veterans Health Administration` is called by what stands before the colon.
  const bureau = isNothingSaid(unit) ? '' : onOneLine(unit.split(':', 1)[0] ?? '');
  const short = place === '' ? bureau : withoutPrefix(bureau, place);
  if (place === '' || isNothingSaid(place)) return short;
  return short === '' || nameKey(short) === nameKey(place) ? place : `${place} / ${short}`;
};

const withoutPrefix = (bureau: string, agency: string): string => {
  const begins = bureau.toLowerCase().startsWith(agency.toLowerCase());
  const rest = bureau.slice(agency.length);
  return begins && /^\s*[/\\-]/.test(rest) ? rest.replace(/^[\s/\\-]+/, '') : bureau;
};

const tagsOf = (cell: string): string[] =>
  (readPythonList(cell) ?? [cell]).map(onOneLine).filter((tag) => !isNothingSaid(tag) && !isPlaceholder(tag));

const isFirst = (tag: string, index: number, tags: readonly string[]): boolean => tags.indexOf(tag) === index;

const onOneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');
