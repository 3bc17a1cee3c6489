import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cursorOf } from '@gatehouse/server-kit';
import { PilotCounts } from './pilot-counts';
import { sortFields, type PilotSort } from './pilot-order';
import type { PilotFilter } from './pilot-filter';
import { PilotsResolver } from './pilots.resolver';
import { pilotWorld, registered, staged } from './testing/pilot-world';

/** Of letters that do not repeat, so that nothing makes it short. */
const longUnit = Array.from({ length: 4_000 }, (_, place) =>
  String.fromCodePoint(0x4e00 + ((place * 7_919) % 20_000)),
).join('');

describe('pilots', () => {
  onBothEngines((engine) => {
    beforeAll(() => begin(engine));
    afterAll(() => world.stop());

    it.each<[string, PilotFilter, string[]]>([
      ['words anywhere, whatever their case and accents', { search: 'CREME claims' }, ['p2']],
      ['every one of several words', { search: 'claims nowhere' }, []],
      ['signs that mean something to the database', { search: '100%' }, ['p3']],
      ['a stage', { stage: ['pilot'] }, ['p2', 'p4']],
      ['one of several values', { unit: ['Claims', 'Fraud'] }, ['p1', 'p2', 'p3']],
      ['several fields at once', { unit: ['Claims'], stage: ['pilot'] }, ['p2']],
      ['a whole tag, not a part of one', { tag: ['vision'] }, ['p1']],
      ['a tag only as it is written', { tag: ['VISION'] }, []],
      ['signs that no text of the database holds', { unit: ['Claims\0', 'Fraud'] }, ['p3']],
      ['a name longer than an index holds', { unit: [longUnit] }, ['p4']],
      ['a tier that is missing', { hasRiskTier: false }, ['p1', 'p2', 'p4']],
      ['a tier that is there', { hasRiskTier: true, riskTier: ['high'] }, ['p3']],
      ['a sponsor', { sponsor: ['sam'] }, ['p4']],
      ['to whom it is offered', { offeredTo: ['ben'], ownership: ['offered'] }, ['p1']],
      ['an empty list says nothing', { stage: [] }, ['p1', 'p2', 'p3', 'p4']],
    ])('are found by %s', async (_, filter, ids) => {
      const found = await pilots.pilots({ filter, sort: { by: 'name', direction: 'ascending' } });
      expect(found.edges.map(({ node }) => node.id).sort()).toEqual(ids);
      expect(await pilots.totalCount(found)).toBe(ids.length);
    });

    it.each(
      sortFields.flatMap((by) =>
        ['ascending', 'descending'].map((direction) => ({ by, direction }) as PilotSort),
      ),
    )('are each shown once, page by page, in the order of $by $direction', async (sort) => {
      const whole = await pilots.pilots({ sort });
      const paged = await everyPage(sort, 1);
      expect(paged).toEqual(whole.edges.map(({ node }) => node.id));
      expect([...paged].sort()).toEqual(['p1', 'p2', 'p3', 'p4']);
    });

    it('put blanks last whichever way they are sorted', async () => {
      for (const direction of ['ascending', 'descending'] as const) {
        const { edges } = await pilots.pilots({ sort: { by: 'riskTier', direction } });
        expect(edges[0]?.node.id).toBe('p3');
      }
    });

    it('keep their place while somebody pages and others change them', async () => {
      const other = await pilotWorld(engine);
      await other.happens('2026-01-01T10:00:00.000Z', registered('a'), registered('b'), registered('c'));
      const resolver = new PilotsResolver(other.reads, other.moments, new PilotCounts(other.reads));
      const sort: PilotSort = { by: 'changedAt', direction: 'descending' };
      const first = await resolver.pilots({ first: 1, sort });
      await other.happens('2026-02-01T10:00:00.000Z', staged('a', 'pilot'), registered('d'));
      const rest = await resolver.pilots({ first: 5, sort, after: first.pageInfo.endCursor });
      expect([...first.edges, ...rest.edges].map(({ node }) => node.id)).toEqual(['c', 'b', 'a']);
      expect(await resolver.totalCount(rest)).toBe(3);
      expect(await resolver.totalCount(await resolver.pilots({ sort }))).toBe(4);
      await other.stop();
    });

    it('are shown as they were, and carry the moment that was asked about', async () => {
      const { edges } = await pilots.pilots({ asOf: '2026-01-02T00:00:00.000Z' });
      expect(edges.map(({ node }) => [node.id, node.stage])).toEqual([['p1', 'idea']]);
      expect(edges[0]?.node.moment).toEqual({ asOf: Date.parse('2026-01-02T00:00:00.000Z') });
      expect(await pilots.pilot({ id: 'p2', asOf: '2026-01-02T00:00:00.000Z' })).toBeNull();
      expect(await pilots.pilot({ id: 'p2' })).toMatchObject({ stage: 'pilot', moment: {} });
    });

    it.each([
      [{ first: 501 }, 'first'],
      [{ first: -1 }, 'first'],
      [{ after: 'nonsense' }, 'after'],
      [{ asOf: '2030-01-01T00:00:00.000Z' }, 'asOf'],
      [{ filter: { search: 'a '.repeat(21) } }, 'filter.search'],
      [
        {
          after: cursorOf({
            order: 'changedAt descending',
            ...{ value: 'x', key: 'p', asOf: null, atPosition: 1 },
          }),
        },
        'after',
      ],
    ])('refuse %j and name the field', async (asked, field) => {
      await expect(pilots.pilots(asked)).rejects.toMatchObject({ field });
    });

    it('refuse a cursor of another order', async () => {
      const { pageInfo } = await pilots.pilots({ first: 1 });
      const asked = pilots.pilots({
        after: pageInfo.endCursor,
        sort: { by: 'name', direction: 'ascending' },
      });
      await expect(asked).rejects.toMatchObject({ field: 'after' });
    });
  });
});

let world: Awaited<ReturnType<typeof pilotWorld>>;
let pilots: PilotsResolver;
const begin = async (engine: TestEngine) => {
  world = await pilotWorld(engine);
  pilots = new PilotsResolver(world.reads, world.moments, new PilotCounts(world.reads));
  const by = { by: 'ana', capacity: 'programme-office' } as const;
  await world.happens('2026-01-01T10:00:00.000Z', registered('p1', { tags: ['vision', 'ml'] }), {
    ...{ type: 'OwnershipOffered', pilotId: 'p1', to: 'ben', ...by },
  });
  await world.happens(
    '2026-01-03T10:00:00.000Z',
    registered('p2', { name: 'Crème de la claims', tags: ['computer vision'] }),
    staged('p2', 'pilot'),
    registered('p3', { unit: 'Fraud', purpose: 'Finds 100% of it', programme: 'North', autonomy: 3 }),
    {
      type: 'RiskTierAssigned',
      pilotId: 'p3',
      tier: 'high',
      basis: 'decides',
      reported: null,
      capacity: 'assurance',
    },
    registered('p4', { unit: longUnit, purpose: 'Counts 100 lorries' }),
    staged('p4', 'pilot'),
    { type: 'SponsorNamed', pilotId: 'p4', sponsor: 'sam', capacity: 'programme-office' },
  );
};

const everyPage = async (sort: PilotSort, first: number): Promise<string[]> => {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<PilotsResolver['pilots']>> = await pilots.pilots({ sort, first, after });
    ids.push(...page.edges.map(({ node }) => node.id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
};
