import { onBothEngines } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accepted, homeWorld, offered, registered, somebody } from '../testing/home-world';
import { NewsResolver } from './news.resolver';
import { Visits } from './visits';

describe('since somebody was here', () => {
  onBothEngines((engine) => {
    let world: Awaited<ReturnType<typeof homeWorld>>;
    let news: NewsResolver;
    beforeEach(async () => {
      world = await homeWorld(engine);
      news = new NewsResolver(
        world.reads,
        world.moments,
        world.names,
        new Visits(world.store),
        world.clock,
        world.withheld,
      );
    });
    afterEach(() => world.stop());

    const ana = somebody('ana');
    const comes = async (at: string) => {
      world.clock.set(at);
      await news.noteVisit(ana);
    };

    it('is nothing on the first visit, however often the screen is opened in it', async () => {
      await world.happens('2026-01-01T10:00:00.000Z', 'office', registered('p'));
      await comes('2026-01-01T11:00:00.000Z');
      await comes('2026-01-01T11:20:00.000Z');
      await world.happens('2026-01-01T11:25:00.000Z', 'office', offered('p', 'ben'));
      expect(await news.sinceVisit(null, ana)).toEqual({ at: null, count: 0, latest: [] });
    });

    it('is what others did after the last visit ended, newest first, and stays so during this one', async () => {
      await world.happens('2026-01-01T10:00:00.000Z', 'office', registered('p'));
      await comes('2026-01-01T11:00:00.000Z');
      await world.happens('2026-01-02T09:00:00.000Z', 'office', offered('p', 'ben'));
      await world.happens('2026-01-02T10:00:00.000Z', 'ben', accepted('p', 'ben'));
      await world.happens('2026-01-02T10:30:00.000Z', 'ana', registered('q'));
      await comes('2026-01-02T11:00:00.000Z');
      await comes('2026-01-02T11:10:00.000Z');
      const since = await news.sinceVisit(null, ana);
      expect(since).toMatchObject({ at: '2026-01-01T11:00:00.000Z', count: 2 });
      expect(since.latest.map(({ eventType, pilot }) => [eventType, pilot?.name])).toEqual([
        ['OwnershipAccepted', 'Pilot p'],
        ['OwnershipOffered', 'Pilot p'],
      ]);
      expect(since.latest[0]?.parts.map(({ text }) => text).join('')).toBe('BEN accepted ownership.');
    });

    it('leaves out the rows of an imported file', async () => {
      await world.happens('2026-01-01T10:00:00.000Z', 'office', registered('p'));
      await comes('2026-01-01T11:00:00.000Z');
      const source = { kind: 'import', importId: 'i', file: 'f', row: 1, externalId: null } as const;
      await world.happens(
        '2026-01-02T09:00:00.000Z',
        'office',
        registered('q', { source, capacity: 'import' }),
      );
      await comes('2026-01-03T11:00:00.000Z');
      expect(await news.sinceVisit(null, ana)).toMatchObject({ at: '2026-01-01T11:00:00.000Z', count: 0 });
    });
  });
});
