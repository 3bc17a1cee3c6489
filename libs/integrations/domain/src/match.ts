import { saidTheSame, standsAsSaid, type KnownPilot, type ReadRow } from './known-pilot';
import { flag, quoted, refuse, type RowProblem } from './row-problem';

/** How often a row's keys occur in its own file. */
export type Occurrences = { id: number; name: number };

/** The pilots of a row's agency that it could be, by each of the ways to know one. */
export type Candidates = {
  byId: readonly KnownPilot[];
  byEarlierId: readonly KnownPilot[];
  byName: readonly KnownPilot[];
  /** Spoken of by this line of this file before. */
  byLine: KnownPilot | null;
};

/** Ways to know a pilot, the surest first. */
export const matchedBy = ['line', 'id', 'earlier id', 'words', 'name'] as const;
export type MatchedBy = (typeof matchedBy)[number];

export type Match =
  | { kind: 'new'; problems: readonly RowProblem[] }
  | { kind: 'known'; by: MatchedBy; pilot: KnownPilot; problems: readonly RowProblem[] }
  | { kind: 'ambiguous'; problem: RowProblem };

/** Which pilot a row speaks of; where more than one would do, none is chosen. */
export const matchRow = (row: ReadRow, candidates: Candidates, occurrences: Occurrences): Match => {
  if (candidates.byLine) return known(candidates.byLine, 'line');
  // A pilot that another line of this file has spoken of already is that line's.
  const isFree = ({ file }: KnownPilot) => file !== row.file;
  const byId = candidates.byId.filter(isFree);
  const byEarlierId = candidates.byEarlierId.filter(isFree);
  const byName = candidates.byName.filter(isFree);

  const [byItsId] = byId;
  if (byItsId && byId.length === 1 && occurrences.id === 1) return known(byItsId, 'id');

  const [earlier] = byEarlierId;
  if (earlier)
    return byEarlierId.length === 1
      ? known(earlier, 'earlier id')
      : anyOf(byEarlierId, row, 'The ids it quotes');

  const same = [...byId, ...byName].filter((pilot) => saidTheSame(pilot, row));
  const settled = same.length === 1 ? same[0] : same.find((pilot) => standsAsSaid(pilot, row.facts));
  if (settled) return known(settled, 'words');

  return matchByName(byName, row, occurrences);
};

const matchByName = (byName: readonly KnownPilot[], row: ReadRow, occurrences: Occurrences): Match => {
  const shared = sharedId(row, occurrences);
  const [named] = byName;
  if (!named) return { kind: 'new', problems: [...shared, ...sharedName(occurrences)] };
  if (byName.length > 1) return anyOf(byName, row, 'Its name');
  if (occurrences.name > 1) return sharedWithRows(row, occurrences.name);
  return { ...known(named, 'name'), problems: [...shared, ...changedId(row, named)] };
};

const known = (pilot: KnownPilot, by: MatchedBy): Extract<Match, { kind: 'known' }> => ({
  kind: 'known',
  by,
  pilot,
  problems: [],
});

const sharedId = ({ facts: { externalId, idKey } }: ReadRow, { id }: Occurrences): RowProblem[] =>
  idKey !== null && id > 1
    ? [
        flag(
          'external id',
          `${externalId} stands on ${id} rows of the file.`,
          'The id is kept, and tells no pilot apart.',
        ),
      ]
    : [];

const sharedName = ({ id, name }: Occurrences): RowProblem[] =>
  name > 1 && id !== 1
    ? [flag('name', `${name} rows of this agency have this name.`, 'Each enters as a pilot of its own.')]
    : [];

const changedId = ({ facts: { externalId, idKey } }: ReadRow, pilot: KnownPilot): RowProblem[] =>
  idKey !== null && pilot.idKey !== null && idKey !== pilot.idKey
    ? [
        flag(
          'external id',
          `${externalId} was ${pilot.externalId} before.`,
          'Taken for the same pilot by its name.',
        ),
      ]
    : [];

const anyOf = (pilots: readonly KnownPilot[], { facts }: ReadRow, how: string): Match => ({
  kind: 'ambiguous',
  problem: refuse(
    'name',
    `${quoted(facts.description.name)} could be any of ${pilots.length} pilots. ${how} cannot tell them apart.`,
    'The row is refused; give it the id of the one it speaks of.',
  ),
});

const sharedWithRows = ({ facts }: ReadRow, rows: number): Match => ({
  kind: 'ambiguous',
  problem: refuse(
    'name',
    `${rows} rows are called ${quoted(facts.description.name)}, and one pilot already is.`,
    'The row is refused; give the rows ids, or names of their own.',
  ),
});
