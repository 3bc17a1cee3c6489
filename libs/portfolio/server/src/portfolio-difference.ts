import type { Moment, ReadStore } from '@gatehouse/projections';
import { sql } from 'kysely';
import { rowsAt } from '@gatehouse/projections';
import { portfolio } from './portfolio.projection';

/** The fields that are compared, by the columns that hold them. */
const compared = {
  name: 'name',
  stage: 'stage',
  status: 'status',
  owner: 'owner',
  sponsor: 'sponsor',
  riskTier: 'risk_tier',
  contractState: 'contract',
  gateState: 'gate',
  unit: 'unit',
  programme: 'programme',
} as const;

export type FieldDifference = { field: string; was: string | null; is: string | null };
export type PilotDifference = {
  id: string;
  name: string;
  kind: 'appeared' | 'changed' | 'ended';
  fields: FieldDifference[];
};

type Values = Record<`${'was' | 'is'}_${string}`, string | null>;
/** What is true is `true` on one engine and 1 on the other. */
type Found = Values & { key: string; was_there: boolean | 0 | 1; is_there: boolean | 0 | 1 };

/** What became of every pilot between two moments, by key. */
export const differenceOf = async (rows: ReadStore, from: Moment, to: Moment): Promise<PilotDifference[]> => {
  const columns = Object.values(compared);
  const pair = (column: string) =>
    sql`a.${sql.ref(column)} as ${sql.ref(`was_${column}`)}, b.${sql.ref(column)} as ${sql.ref(`is_${column}`)}`;
  const listed = sql.join(['key', 'from_position', ...columns].map((column) => sql.ref(column)));
  const pairs = sql.join(columns.map(pair));
  const differs = sql.join(
    columns.map((column) => sql`a.${sql.ref(column)} is distinct from b.${sql.ref(column)}`),
    sql` or `,
  );
  // Materialised, or the planner asks for the other moment's row anew for every row of the one.
  const { rows: found } = await sql<Found>`
    with a as materialized (select ${listed} from ${rowsAt(portfolio, from, columns)}),
         b as materialized (select ${listed} from ${rowsAt(portfolio, to, columns)})
    select b.key as key, a.key is not null as was_there, true as is_there, ${pairs}
      from b left join a on a.key = b.key
      where a.key is null or (a.from_position <> b.from_position and (${differs}))
    union all
    select a.key as key, true as was_there, false as is_there, ${pairs}
      from a left join b on b.key = a.key where b.key is null
    order by key`.execute(rows.db);
  return found.map(differenceFrom);
};

const differenceFrom = (found: Found): PilotDifference => {
  const fields = Object.entries(compared)
    .map(([field, column]) => ({
      field,
      was: found[`was_${column}`] ?? null,
      is: found[`is_${column}`] ?? null,
    }))
    .filter(({ was, is }) => was !== is);
  const kind = !found.was_there ? 'appeared' : !found.is_there ? 'ended' : 'changed';
  return { id: found.key, name: found['is_name'] ?? found['was_name'] ?? '', kind, fields };
};
