import type { PilotEvent } from '@gatehouse/pilots-domain';
import { onBothEngines } from '@gatehouse/projections/testing';
import { describe, expect, it } from '@jest/globals';
import { homeWorld, office, settled } from '../testing/home-world';

describe('a duplicate on the programme office’s Home', () => {
  onBothEngines((engine) => {
    it('names the other pilot, and goes when that one has ended', async () => {
      const world = await homeWorld(engine);
      const { home } = world;
      const duplicates = async (asOf?: string) => {
        const { groups } = await home.home(asOf ? { asOf } : {}, office);
        const lines = groups.flatMap(({ lines: all }) => all).filter(({ kind }) => kind === 'duplicate');
        return lines.map(({ parts }) => parts.map(({ text }) => text).join(''));
      };
      const declared: PilotEvent = {
        ...{ type: 'DuplicateDeclared', pilotId: 'p', of: 'q', basis: 'b', capacity: 'programme-office' },
      };
      const retired: PilotEvent = {
        ...{ type: 'PilotRetired', pilotId: 'q', reason: 'r', reported: null, capacity: 'programme-office' },
      };
      await world.happens('2026-01-02T09:00:00.000Z', 'office', ...settled('p'), ...settled('q'), declared);
      expect(await duplicates()).toEqual(['Declared a duplicate of Pilot q; one of the two should end']);
      await world.happens('2026-01-05T09:00:00.000Z', 'office', retired);
      expect(await duplicates()).toEqual([]);
      expect(await duplicates('2026-01-03T09:00:00.000Z')).toHaveLength(1);
      await world.stop();
    });
  });
});
