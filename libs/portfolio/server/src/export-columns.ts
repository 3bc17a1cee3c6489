import type { PortfolioRow } from './portfolio-row';

type Names = ReadonlyMap<string, string>;
type Cell = string | number | null;

/** The columns of an export, by the names they keep: what somebody builds on an export goes on working. */
export const exportColumns: Readonly<Record<string, (row: PortfolioRow, names: Names) => Cell>> = {
  id: (row) => row.id,
  externalId: (row) => row.externalId,
  name: (row) => row.name,
  purpose: (row) => row.purpose,
  unit: (row) => row.unit,
  programme: (row) => row.programme,
  tags: (row) => row.tags.join('; '),
  stage: (row) => row.stage,
  stageSince: (row) => row.stageSince,
  status: (row) => row.status,
  statusSince: (row) => row.statusSince,
  ownership: (row) => row.ownership,
  owner: (row, names) => nameOf(row.owner, names),
  ownerId: (row) => row.owner?.id ?? null,
  ownerSince: (row) => row.ownerSince,
  offeredTo: (row, names) => nameOf(row.offer?.to ?? null, names),
  orphanedSince: (row) => row.orphanedSince,
  sponsor: (row, names) => nameOf(row.sponsor, names),
  sponsorId: (row) => row.sponsor?.id ?? null,
  riskTier: (row) => row.riskTier,
  contractState: (row) => row.contractState,
  gateState: (row) => row.gateState,
  openConditions: (row) => row.openConditions,
  autonomy: (row) => row.autonomy,
  registeredAt: (row) => row.registeredAt,
  changedAt: (row) => row.changedAt,
  importId: (row) => row.importId,
};

const nameOf = (person: { id: string } | null, names: Names): string | null =>
  person && (names.get(person.id) ?? person.id);

export const peopleOf = ({ owner, sponsor, offer }: PortfolioRow): string[] =>
  [owner, sponsor, offer?.to ?? null].flatMap((person) => (person ? [person.id] : []));

/** A spreadsheet runs a cell that begins like a formula; an apostrophe makes it text again. */
export const formulaSafe = (cell: Cell): Cell =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
