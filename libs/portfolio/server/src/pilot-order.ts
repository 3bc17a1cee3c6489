import { sql, type RawBuilder } from 'kysely';
import { portfolio } from './portfolio.projection';

export type PilotSortField =
  | 'name'
  | 'unit'
  | 'programme'
  | 'stage'
  | 'status'
  | 'riskTier'
  | 'contractState'
  | 'gateState'
  | 'autonomy'
  | 'orphanedSince'
  | 'stageSince'
  | 'registeredAt'
  | 'changedAt'
  | 'externalId';

export type PilotSort = { by: PilotSortField; direction: 'ascending' | 'descending' };

export const usualOrder: PilotSort = { by: 'changedAt', direction: 'descending' };

type SortColumn = { column: keyof (typeof portfolio)['columns']; blanks?: 'text' | 'number' };

const columns: Readonly<Record<PilotSortField, SortColumn>> = {
  name: { column: 'by_name' },
  unit: { column: 'by_unit' },
  programme: { column: 'by_programme', blanks: 'text' },
  stage: { column: 'by_stage' },
  status: { column: 'by_status' },
  riskTier: { column: 'by_risk_tier', blanks: 'number' },
  contractState: { column: 'by_contract' },
  gateState: { column: 'by_gate' },
  autonomy: { column: 'autonomy' },
  orphanedSince: { column: 'orphaned_since', blanks: 'number' },
  stageSince: { column: 'stage_since' },
  registeredAt: { column: 'registered_at' },
  changedAt: { column: 'changed_at' },
  externalId: { column: 'external_id', blanks: 'text' },
};

export const sortFields = Object.keys(columns);

/** Where a row stands in an order: its value, and its key where values are equal. */
export type Place = { value: string | number; key: string };

export const sortColumn = ({ by }: PilotSort) => columns[by].column;

/** Whether an order can have this value; an engine that minds types would refuse to compare another. */
export const isValueIn = (sort: PilotSort, value: string | number): boolean =>
  portfolio.columns[sortColumn(sort)].type === 'text'
    ? typeof value === 'string'
    : Number.isSafeInteger(value);

/** The value that an order sorts by. Blanks come last whichever way it runs, on every engine alike. */
export const sortValue = ({ by, direction }: PilotSort): RawBuilder<string | number> => {
  const { column, blanks } = columns[by];
  if (!blanks) return sql<string | number>`${sql.ref(column)}`;
  const isAscending = direction === 'ascending';
  const last = blanks === 'text' ? (isAscending ? '\uffff' : '') : isAscending ? Number.MAX_SAFE_INTEGER : -1;
  return sql<string | number>`coalesce(${sql.ref(column)}, ${sql.lit(last)})`;
};

export const inOrder = (sort: PilotSort): RawBuilder<unknown> =>
  sort.direction === 'ascending' ? sql`${sortValue(sort)}, key` : sql`${sortValue(sort)} desc, key desc`;

/** Rows that come after a place. */
export const beyond = (sort: PilotSort, { value, key }: Place): RawBuilder<boolean> =>
  sort.direction === 'ascending'
    ? sql<boolean>`(${sortValue(sort)}, key) > (${value}, ${key})`
    : sql<boolean>`(${sortValue(sort)}, key) < (${value}, ${key})`;
