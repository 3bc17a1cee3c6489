import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PortfolioLiveResolver } from './portfolio-live.resolver';
import { pilotWorld, registered, staged } from './testing/pilot-world';

describe('what a colleague does', () => {
  onBothEngines((engine) => {
    beforeEach(() => begin(engine));
    afterEach(() => world.stop());

    it('is told to everybody who looks at the portfolio, together with what follows at once', async () => {
      const changes = live.portfolioChanged();
      expect((await changes.next()).value).toEqual(listeningFrom(0));
      const first = changes.next();
      await world.happens('2026-01-01T10:00:00.000Z', registered('p1'));
      expect((await first).value).toEqual({
        portfolioChanged: { position: 1, pilots: ['p1'], isPartial: false },
      });
      const second = changes.next();
      await world.happens('2026-01-01T10:00:00.000Z', registered('p2'), staged('p1', 'pilot'));
      expect((await second).value).toEqual({
        portfolioChanged: { position: 3, pilots: ['p2', 'p1'], isPartial: false },
      });
      await changes.return?.();
    });

    it('begins where the listening begins, so that nobody misses what came between a question and that', async () => {
      await world.happens('2026-01-01T10:00:00.000Z', registered('p1'), registered('p2'));
      const changes = live.portfolioChanged();
      expect((await changes.next()).value).toEqual(listeningFrom(2));
      // Nobody asks for the next change while this happens, and it is told all the same.
      await world.happens('2026-01-02T10:00:00.000Z', staged('p1', 'pilot'));
      expect((await changes.next()).value).toEqual({
        portfolioChanged: { position: 3, pilots: ['p1'], isPartial: false },
      });
      await changes.return?.();
    });

    it('is not listed where it is very much', async () => {
      const changes = live.portfolioChanged();
      await changes.next();
      const first = changes.next();
      await world.happens('2026-01-01T10:00:00.000Z', registered('p0'));
      await first;
      const many = Array.from({ length: 101 }, (_, index) => registered(`q${index}`));
      await world.happens('2026-01-01T10:00:00.000Z', ...many);
      expect((await changes.next()).value).toMatchObject({
        portfolioChanged: { pilots: [], isPartial: true },
      });
      await changes.return?.();
    });

    it('is shown to whoever looks at the pilot, and to nobody who looks at another', async () => {
      await world.happens('2026-01-01T10:00:00.000Z', registered('p1'), registered('p2'));
      const changes = live.pilotChanged('p1');
      // First how it stands, so that nothing is missed between a page's question and its listening.
      expect((await changes.next()).value).toMatchObject({ pilotChanged: { id: 'p1', stage: 'idea' } });
      const news = changes.next();
      await world.happens('2026-01-02T10:00:00.000Z', staged('p2', 'production'), staged('p1', 'pilot'));
      expect((await news).value).toMatchObject({ pilotChanged: { id: 'p1', stage: 'pilot' } });
      await changes.return?.();
    });

    it('ends at once for whoever leaves, even while nothing happens', async () => {
      const changes = live.portfolioChanged();
      await changes.next();
      const waiting = changes.next();
      await changes.return?.();
      expect(await waiting).toEqual({ done: true, value: undefined });
    });
  });
});

const listeningFrom = (position: number) => ({
  portfolioChanged: { position, pilots: [], isPartial: false },
});

let world: Awaited<ReturnType<typeof pilotWorld>>;
let live: PortfolioLiveResolver;
const begin = async (engine: TestEngine) => {
  world = await pilotWorld(engine);
  live = new PortfolioLiveResolver(world.reads);
};
