import { positionOfModel, type Moment, type ReadStore } from '@gatehouse/projections';
import type { PortfolioRow } from './portfolio-row';
import { portfolio } from './portfolio.projection';
import { columnsOf, matching, type PilotFilter } from './pilot-filter';

type Asked = { filter: PilotFilter | null; moment: Moment };

/** How many pilots match, and the position at which that is so. */
export const countPilots = (
  rows: ReadStore,
  { filter, moment }: Asked,
): Promise<{ count: number; position: number }> =>
  rows
    .select(portfolio, { ...moment, needs: columnsOf(filter) })
    .select((row) => row.fn.countAll<number>().as('count'))
    .select(positionOfModel(portfolio).as('position'))
    .where(matching(filter))
    .executeTakeFirstOrThrow();

export type PortfolioSummary = {
  total: number;
  byStage: { stage: PortfolioRow['stage']; count: number }[];
  byStatus: { status: PortfolioRow['status']; count: number }[];
  byOwnership: { ownership: PortfolioRow['ownership']; count: number }[];
  byRiskTier: { riskTier: PortfolioRow['riskTier']; count: number }[];
  orphaned: number;
  position: number;
};

/** One pass over the rows: there are few combinations, so each total is a sum over them. */
export const summaryOf = async (rows: ReadStore, { filter, moment }: Asked): Promise<PortfolioSummary> => {
  const needs = [...new Set([...columnsOf(filter), ...counted])];
  const groups = await rows
    .select(portfolio, { ...moment, needs })
    .select([...counted, positionOfModel(portfolio).as('position')])
    .select((row) => row.fn.countAll<number>().as('count'))
    .where(matching(filter))
    .groupBy(counted)
    .execute();
  const byOwnership = summed(groups, (group) => group.ownership);
  const total = sum(groups);
  return {
    total,
    byStage: summed(groups, ({ stage }) => stage).map(([stage, count]) => ({ stage, count })),
    byStatus: summed(groups, ({ status }) => status).map(([status, count]) => ({ status, count })),
    byOwnership: byOwnership.map(([ownership, count]) => ({ ownership, count })),
    byRiskTier: summed(groups, (group) => group.risk_tier).map(([riskTier, count]) => ({ riskTier, count })),
    orphaned: total - (byOwnership.find(([ownership]) => ownership === 'owned')?.[1] ?? 0),
    position: moment.atPosition ?? groups[0]?.position ?? (await rows.readUpTo()),
  };
};

const counted = ['stage', 'status', 'ownership', 'risk_tier'] as const;

export type Facet = { value: string; count: number };
export type PortfolioFacets = { units: Facet[]; programmes: Facet[]; tags: Facet[] };

/** The values there are to filter by, most frequent first. */
export const facetsOf = async (rows: ReadStore, moment: Moment): Promise<PortfolioFacets> => {
  const groups = await rows
    .select(portfolio, { ...moment, needs: ['unit', 'programme', 'tags'] })
    .select(['unit', 'programme', 'tags'])
    .select((row) => row.fn.countAll<number>().as('count'))
    .groupBy(['unit', 'programme', 'tags'])
    .execute();
  const tagged = groups.flatMap(({ tags, count }) =>
    tags
      .split('\n')
      .filter((tag) => tag !== '')
      .map((tag) => ({ tag, count })),
  );
  return {
    units: facets(summed(groups, ({ unit }) => unit)),
    programmes: facets(summed(groups, ({ programme }) => programme)),
    tags: facets(summed(tagged, ({ tag }) => tag)),
  };
};

const facets = (counts: [string | null, number][]): Facet[] =>
  counts
    .flatMap(([value, count]) => (value === null ? [] : [{ value, count }]))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));

const sum = (groups: readonly { count: number }[]): number =>
  groups.reduce((total, { count }) => total + count, 0);

const summed = <Group extends { count: number }, Value>(
  groups: readonly Group[],
  valueOf: (group: Group) => Value,
): [Value, number][] => [
  ...groups.reduce((counts, group) => {
    const value = valueOf(group);
    return counts.set(value, (counts.get(value) ?? 0) + group.count);
  }, new Map<Value, number>()),
];
