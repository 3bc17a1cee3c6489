import type { PersonEvent } from '@gatehouse/access-domain';
import { MemoryEventStore } from '@gatehouse/event-store';
import { onBothEngines, startProjections } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { delegations } from './delegations.projection';
import { PeopleLiveResolver } from './people-live.resolver';
import { people } from './people.projection';
import { tokens } from './tokens.projection';

describe('whoever shows people', () => {
  onBothEngines((engine) => {
    let log: MemoryEventStore;
    let projections: Awaited<ReturnType<typeof startProjections>>;

    beforeEach(async () => {
      log = new MemoryEventStore();
      const place = await engine.place();
      projections = await startProjections({ log, projections: [people, delegations, tokens], ...place });
    });
    afterEach(() => projections.stop());

    it('hears that somebody was added or named, and no more once they stop listening', async () => {
      const changes = new PeopleLiveResolver(projections.reads).peopleChanged();
      const first = changes.next();
      await record({ type: 'PersonAdded', personId: 'ana', isService: false }, 0);
      expect((await first).value).toEqual({ peopleChanged: { position: 1 } });
      await record(
        {
          ...{
            type: 'DelegateNamed',
            personId: 'ana',
            delegationId: 'd1',
            delegate: 'ben',
            duties: ['ownership'],
          },
          ...{ from: '2026-12-01T00:00:00.000Z', until: '2026-12-04T00:00:00.000Z' },
        },
        1,
      );
      expect((await changes.next()).value).toEqual({ peopleChanged: { position: 2 } });
      const waiting = changes.next();
      await changes.return?.();
      expect((await waiting).done).toBe(true);
    });

    const record = (event: PersonEvent, expectedVersion: number) =>
      log.append('person-ana', [event], {
        ...{ commandId: `c${String(expectedVersion)}`, by: 'ada', expectedVersion },
        occurredAt: '2026-11-26T09:00:00.000Z',
      });
  });
});
