import { onBothEngines } from '@gatehouse/projections/testing';
import { describe, expect, it } from '@jest/globals';
import { HomeLiveResolver } from './home-live.resolver';
import { homeWorld, offered, registered } from './testing/home-world';

describe('a Home that is open', () => {
  onBothEngines((engine) => {
    it('hears that something moved, and ends when nobody listens any more', async () => {
      const world = await homeWorld(engine);
      const changes = new HomeLiveResolver(world.reads).homeChanged();
      const heard = changes.next();
      await world.happens('2026-01-02T09:00:00.000Z', 'office', registered('p'));
      expect((await heard).value).toEqual({ homeChanged: { position: 1 } });

      await world.happens('2026-01-03T09:00:00.000Z', 'office', offered('p', 'ben'));
      for (let position = 0; position < 2;)
        position = ((await changes.next()).value as { homeChanged: { position: number } }).homeChanged
          .position;

      const waiting = changes.next();
      await changes.return?.();
      expect((await waiting).done).toBe(true);
      await world.stop();
    });
  });
});
