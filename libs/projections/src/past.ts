import { sql, type AliasedExpression, type RawBuilder } from 'kysely';
import { viewOf } from './build';
import type { Moment } from './moment';
import { isPast } from './moment';
import { nodesAround } from './interval-tree';
import type { AnyProjection, Columns, Projection } from './projection';
import type { Tagged } from '@gatehouse/event-store';

type ValueOf<C extends Columns<never>> = { [Name in keyof C]: ReturnType<C[Name]['of']> };

/** A row as a query sees it: its columns, where and when this state of it began, and the whole of it as JSON. */
export type Listed<C extends Columns<never>> = ValueOf<C> & {
  key: string;
  from_position: number;
  valid_from: number;
  doc: string;
};

const open = Number.MAX_SAFE_INTEGER;

/**
 * The rows of a projection at a moment. The one place that knows about time: every query starts from it. Of the past,
 * naming the columns that the query needs spares reading the others.
 */
export const rowsAt = <Row, Event extends Tagged, C extends Columns<Row>>(
  projection: Projection<Row, Event, C>,
  moment: Moment,
  needed?: readonly (keyof C & string)[],
): AliasedExpression<Listed<C>, 'row'> => {
  const from = viewOf(projection);
  const declared = needed ?? [...Object.keys(projection.columns), 'doc'];
  const names = new Set(['key', 'from_position', 'valid_from', ...declared]);
  const columns = sql.join([...names].map((name) => sql.ref(name)));
  const standing = sql`select ${columns} from ${sql.table(from)}`;
  if (!isPast(moment)) return listed<C>(standing);

  const begun = sql`from_position <= ${moment.atPosition ?? open} and valid_from <= ${moment.asOf ?? open}`;
  if (projection.history === 'insert-only') return listed<C>(sql`${standing} where ${begun}`);
  if (projection.history === 'none')
    throw new Error(`${projection.name} keeps no history, so it cannot be asked about an earlier moment.`);
  const ended = sql`select ${columns} from ${sql.table(`${from}_history`)} where ${begun}`;
  const arms = [
    sql`${standing} where ${begun}`,
    ...lasting(moment).map((lasts) => sql`${ended} and ${lasts}`),
  ];
  return listed<C>(sql`${sql.join(arms, sql` union all `)}`);
};

/**
 * Versions that have ended but had not at the moment. Both chains of versions have one order, so a version stands at an
 * instant and a position while either of its ends is still to come.
 */
const lasting = ({ atPosition, asOf }: Moment): RawBuilder<unknown>[] => {
  const around = (node: string, point: number) => sql`${sql.ref(node)} in (${sql.join(nodesAround(point))})`;
  const known =
    atPosition === undefined
      ? []
      : [sql`${around('position_node', atPosition)} and to_position > ${atPosition}`];
  if (asOf === undefined) return known;
  const valid = sql`${around('valid_node', asOf)} and valid_to > ${asOf}`;
  return [valid, ...known.map((condition) => sql`${condition} and valid_to <= ${asOf}`)];
};

const listed = <C extends Columns<never>>(rows: RawBuilder<unknown>): AliasedExpression<Listed<C>, 'row'> =>
  sql<Listed<C>>`(${rows})`.as<'row'>(sql.ref('row'));

/**
 * The position that a read model holds, as part of a query: read with the rows in one statement, it is exactly where
 * they stand.
 */
export const positionOfModel = ({ name }: Pick<AnyProjection, 'name'>): RawBuilder<number> =>
  sql<number>`(select position from projection_build where projection = ${name} and state = 'live')`;

/** The documents of versions by key and first position; one that a query saw standing may have ended since. */
export const versionDocs = (
  projection: AnyProjection,
  listed: readonly { key: string; from_position: number }[],
): RawBuilder<{ key: string; doc: string | null }> => {
  const from = viewOf(projection);
  // By a parameter alone PostgreSQL would take a position for a text.
  const versions = sql.join(
    listed.map(({ key, from_position }) => sql`(cast(${key} as text), cast(${from_position} as bigint))`),
  );
  const docIn = (table: string) => sql`(select doc from ${sql.table(table)} as version
    where version.key = listed.key and version.from_position = listed.from_position)`;
  const doc =
    projection.history === 'versions'
      ? sql`coalesce(${docIn(from)}, ${docIn(`${from}_history`)})`
      : docIn(from);
  return sql`with listed (key, from_position) as (values ${versions}) select key, ${doc} as doc from listed`;
};
