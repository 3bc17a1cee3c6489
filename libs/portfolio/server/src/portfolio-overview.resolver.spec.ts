import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PortfolioOverviewResolver } from './portfolio-overview.resolver';
import { pilotWorld, registered, staged } from './testing/pilot-world';

describe('the portfolio as a whole', () => {
  onBothEngines((engine) => {
    beforeAll(() => begin(engine));
    afterAll(() => world.stop());

    it('counts pilots by stage, status, ownership and tier', async () => {
      const summary = await overview.portfolioSummary({});
      expect(summary).toMatchObject({ total: 3, orphaned: 2, position: 9 });
      expect(asMap(summary.byStage, 'stage')).toEqual({ idea: 2, production: 1 });
      expect(asMap(summary.byStatus, 'status')).toEqual({ active: 2, on_hold: 1 });
      expect(asMap(summary.byOwnership, 'ownership')).toEqual({ owned: 1, unoffered: 2 });
      expect(asMap(summary.byRiskTier, 'riskTier')).toEqual({ null: 3 });
    });

    it('counts what a filter leaves, and what was so then', async () => {
      expect(await overview.portfolioSummary({ filter: { unit: ['Fraud'] } })).toMatchObject({ total: 1 });
      const then = await overview.portfolioSummary({ asOf: '2026-01-02T00:00:00.000Z' });
      expect(then).toMatchObject({ total: 2, orphaned: 2, byStage: [{ stage: 'idea', count: 2 }] });
    });

    it('names the values to filter by, most frequent first', async () => {
      expect(await overview.portfolioFacets({})).toEqual({
        units: [
          { value: 'Claims', count: 2 },
          { value: 'Fraud', count: 1 },
        ],
        programmes: [{ value: 'North', count: 1 }],
        tags: [
          { value: 'ML', count: 2 },
          { value: 'vision', count: 1 },
        ],
      });
    });

    it('says what became of each pilot between two instants', async () => {
      const { edges, totalCount } = await overview.portfolioDifference({ from: '2026-01-02T00:00:00.000Z' });
      expect(totalCount).toBe(4);
      expect(edges.map(({ node: { id, kind } }) => [id, kind])).toEqual([
        ['p1', 'changed'],
        ['p2', 'ended'],
        ['p3', 'appeared'],
        ['p4', 'appeared'],
      ]);
      expect(edges[0]?.node.fields).toEqual([
        { field: 'stage', was: 'idea', is: 'production' },
        { field: 'owner', was: null, is: 'ben' },
      ]);
      expect(edges[1]?.node).toMatchObject({ name: 'Pilot p2' });
    });

    it('pages through a difference without losing its place', async () => {
      const from = '2026-01-02T00:00:00.000Z';
      const first = await overview.portfolioDifference({ from, first: 2 });
      const rest = await overview.portfolioDifference({ from, first: 2, after: first.pageInfo.endCursor });
      expect([...first.edges, ...rest.edges].map(({ node }) => node.id)).toEqual(['p1', 'p2', 'p3', 'p4']);
      expect(rest.pageInfo.hasNextPage).toBe(false);
    });

    it('refuses a difference that runs backwards', async () => {
      const asked = overview.portfolioDifference({
        from: '2026-02-02T00:00:00.000Z',
        to: '2026-01-02T00:00:00.000Z',
      });
      await expect(asked).rejects.toMatchObject({ field: 'to' });
    });

    it('knows how much happened when', async () => {
      expect(await overview.activity('day')).toEqual([
        { from: '2026-01-01', events: 2 },
        { from: '2026-01-05', events: 5 },
        { from: '2026-02-01', events: 2 },
      ]);
      expect(await overview.activity('month')).toEqual([
        { from: '2026-01-01', events: 7 },
        { from: '2026-02-01', events: 2 },
      ]);
    });
  });
});

let world: Awaited<ReturnType<typeof pilotWorld>>;
let overview: PortfolioOverviewResolver;
const begin = async (engine: TestEngine) => {
  world = await pilotWorld(engine);
  overview = new PortfolioOverviewResolver(world.reads, world.moments);
  const capacity = 'programme-office';
  await world.happens('2026-01-01T10:00:00.000Z', registered('p1', { tags: ['ML'] }), registered('p2'));
  await world.happens(
    '2026-01-05T10:00:00.000Z',
    staged('p1', 'production'),
    { type: 'OwnershipOffered', pilotId: 'p1', to: 'ben', capacity },
    { type: 'OwnershipAccepted', pilotId: 'p1', owner: 'ben' },
    registered('p3', { unit: 'Fraud', programme: 'North', tags: ['ML', 'vision'] }),
    {
      ...{ type: 'PilotHeld', pilotId: 'p3', cause: 'board', reason: 'waits', capacity },
      ...{ returnOn: null, gate: null },
    },
  );
  await world.happens(
    '2026-02-01T10:00:00.000Z',
    { type: 'PilotWithdrawn', pilotId: 'p2', importId: 'i1' },
    registered('p4'),
  );
};

const asMap = <Name extends string>(counts: ({ count: number } & Record<Name, unknown>)[], name: Name) =>
  Object.fromEntries(counts.map((entry) => [String(entry[name]), entry.count]));
