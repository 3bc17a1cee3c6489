import { ReadStore, type Moment } from '@gatehouse/projections';
import {
  connectionOf,
  cursorOf,
  InputError,
  Moments,
  pageSize,
  placeOf,
  type MomentArguments,
} from '@gatehouse/server-kit';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { sql } from 'kysely';
import { activity } from './activity.projection';
import type { PilotFilter } from './pilot-filter';
import { facetsOf, summaryOf } from './portfolio-counts';
import { differenceOf } from './portfolio-difference';

type DifferenceArguments = {
  from: string;
  to?: string | null;
  known?: 'now' | 'then' | null;
  first?: number | null;
  after?: string | null;
};

/** The last pilot that was shown, and the position at which the list was made. */
type Place = { key: string; atPosition: number };

@Resolver()
export class PortfolioOverviewResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly moments: Moments,
  ) {}

  @Query('portfolioSummary')
  async portfolioSummary(@Args() { filter, ...asked }: MomentArguments & { filter?: PilotFilter | null }) {
    return summaryOf(this.rows, { filter: filter ?? null, moment: await this.moments.resolve(asked) });
  }

  @Query('portfolioFacets')
  async portfolioFacets(@Args() asked: MomentArguments) {
    return facetsOf(this.rows, await this.moments.resolve(asked));
  }

  @Query('portfolioDifference')
  async portfolioDifference(@Args() { from, to, known, first, after }: DifferenceArguments) {
    if (to && to < from) throw new InputError('to', 'before `from`. Give a later instant, or none for now.');
    const size = pageSize(first);
    const place = after ? placeOf(after, isPlace) : null;
    const atPosition = place?.atPosition ?? (await this.rows.readUpTo());
    const was = await this.moments.resolve({ asOf: from, known: known ?? null });
    const is = await this.moments.resolve(to ? { asOf: to, known: known ?? null } : {});
    const pinned = (moment: Moment): Moment => ({ atPosition, ...moment });
    const all = await differenceOf(this.rows, pinned(was), pinned(is));
    const start = place ? all.findIndex(({ id }) => id > place.key) : 0;
    const edges = (start < 0 ? [] : all.slice(start, start + size + 1)).map((node) => ({
      node,
      cursor: cursorOf({ key: node.id, atPosition } satisfies Place),
    }));
    return { ...connectionOf(edges, { first: size, after: after ?? null }), totalCount: all.length };
  }

  @Query('activity')
  async activity(@Args('step') step: 'day' | 'month') {
    const from = step === 'day' ? sql<string>`key` : sql<string>`substr(key, 1, 7) || '-01'`;
    return this.rows
      .select(activity)
      .select([from.as('from'), sql<number>`sum(events)`.as('events')])
      .groupBy(from)
      .orderBy(from)
      .execute();
  }
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'key') === 'string' &&
  Number.isSafeInteger(Reflect.get(value, 'atPosition'));
