import { isPast, positionOfModel, type Moment, type ReadStore } from '@gatehouse/projections';
import { connectionOf, cursorOf, InputError, placeOf, type Connection } from '@gatehouse/server-kit';
import type { PortfolioRow } from './portfolio-row';
import { portfolio } from './portfolio.projection';
import { columnsOf, matching, type PilotFilter } from './pilot-filter';
import { beyond, inOrder, isValueIn, sortColumn, sortValue, type PilotSort, type Place } from './pilot-order';

export type PilotQuery = { filter: PilotFilter | null; sort: PilotSort; moment: Moment };

/** A row, and the moment it was asked for at, which its other fields answer about too. */
export type AskedRow = PortfolioRow & { moment: Moment };

export type PilotPage = Connection<AskedRow> & {
  position: number;
  /** What `totalCount` counts, if anybody asks. */
  counted: { filter: PilotFilter | null; moment: Moment };
};

/**
 * A cursor holds the order and the log position of its first page: later pages answer from there, or a pilot that
 * moves meanwhile would be shown twice or never.
 */
type Cursor = Place & { order: string; asOf: number | null; atPosition: number };

/** One page, in a keyset order: as quick at the end as at the beginning. */
export const pilotPage = async (
  rows: ReadStore,
  { filter, sort, moment }: PilotQuery,
  { first, after }: { first: number; after: string | null },
): Promise<PilotPage> => {
  const cursor = after === null ? null : cursorFrom(after, sort);
  const pinned = cursor ? momentOf(cursor) : moment;
  const needs = [...columnsOf(filter), sortColumn(sort)];
  let query = rows
    .select(portfolio, isPast(pinned) ? { ...pinned, needs } : {})
    .select(['key', 'from_position', sortValue(sort).as('value'), positionOfModel(portfolio).as('position')])
    // Of what is so now the rows come along; of the past they are read once it is known which ones are shown.
    .$if(!isPast(pinned), (now) => now.select('doc'))
    .where(matching(filter));
  if (cursor) query = query.where(beyond(sort, cursor));
  const found = await query
    .orderBy(inOrder(sort))
    .limit(first + 1)
    .execute();

  const position = pinned.atPosition ?? found[0]?.position ?? (await rows.readUpTo());
  const place = { order: orderText(sort), asOf: pinned.asOf ?? null, atPosition: position };
  const documents = isPast(pinned)
    ? await rows.versions(portfolio, found)
    : found.map(({ doc = '' }) => rows.rowOf(portfolio, { doc }));
  const edges = documents.map((row, index) => {
    const { value = '', key = '' } = found[index] ?? {};
    return { node: { ...row, moment }, cursor: cursorOf({ ...place, value, key } satisfies Cursor) };
  });
  return {
    ...connectionOf(edges, { first, after }),
    position,
    counted: { filter, moment: isPast(moment) || cursor ? momentOf(place) : {} },
  };
};

const momentOf = ({ asOf, atPosition }: Pick<Cursor, 'asOf' | 'atPosition'>): Moment => ({
  ...(asOf !== null && { asOf }),
  atPosition,
});

const orderText = ({ by, direction }: PilotSort): string => `${by} ${direction}`;

const cursorFrom = (text: string, sort: PilotSort): Cursor => {
  const cursor = placeOf(text, isCursor);
  if (cursor.order !== orderText(sort))
    throw new InputError(
      'after',
      `a cursor of the order "${cursor.order}". Keep the order, or start without it.`,
    );
  if (isValueIn(sort, cursor.value)) return cursor;
  throw new InputError('after', 'not a cursor of this list. Start again without it.');
};

const isCursor = (value: unknown): value is Cursor =>
  typeof value === 'object' &&
  value !== null &&
  ['string', 'number'].includes(typeof Reflect.get(value, 'value')) &&
  typeof Reflect.get(value, 'key') === 'string' &&
  typeof Reflect.get(value, 'order') === 'string' &&
  (Reflect.get(value, 'asOf') === null || Number.isSafeInteger(Reflect.get(value, 'asOf'))) &&
  Number.isSafeInteger(Reflect.get(value, 'atPosition'));

/** Every pilot that matches, in order, a page at a time, all as of one position. */
export async function* allPilots(
  rows: ReadStore,
  query: PilotQuery,
): AsyncGenerator<readonly PortfolioRow[]> {
  let after: string | null = null;
  do {
    const page: PilotPage = await pilotPage(rows, query, { first: pageOfAll, after });
    yield page.edges.map(({ node: { moment: _, ...row } }) => row);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}

const pageOfAll = 500;
