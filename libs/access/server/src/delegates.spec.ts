import type { AccessEvent } from '@gatehouse/access-domain';
import { MemoryEventStore } from '@gatehouse/event-store';
import type { Duty } from '@gatehouse/kernel';
import { onBothEngines, startProjections } from '@gatehouse/projections/testing';
import { TestClock } from '@gatehouse/server-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { actorFor, Delegates } from './delegates';
import { DelegatesResolver, MeResolver } from './delegates.resolver';
import { delegations } from './delegations.projection';
import { people } from './people.projection';

describe('whoever stands in for somebody', () => {
  onBothEngines((engine) => {
    let log: MemoryEventStore;
    let projections: Awaited<ReturnType<typeof startProjections>>;
    let clock: TestClock;
    let delegates: Delegates;

    beforeEach(async () => {
      log = new MemoryEventStore();
      const place = await engine.place();
      projections = await startProjections({ log, projections: [people, delegations], ...place });
      clock = new TestClock('2026-12-01T00:00:00.000Z');
      delegates = new Delegates(projections.reads, clock);
      for (const personId of ['ana', 'ben', 'zoe'])
        await record({ type: 'PersonAdded', personId, isService: false });
      await record({ type: 'RoleGranted', personId: 'ana', role: 'finance', scope: everything });
      await record({ type: 'RoleGranted', personId: 'ana', role: 'assurance', scope: everything });
      await record(naming('d1', ['finance', 'ownership']));
    });
    afterEach(() => projections.stop());

    it('is lent the duties and those roles alone, in their term and not outside it', async () => {
      expect(await lentAt('2026-11-30T23:59:59.999Z')).toBeNull();
      const lent = await lentAt('2026-12-01T00:00:00.000Z');
      expect(actorFor('ben', 'ana', lent)).toEqual({
        ...{ person: 'ben', onBehalfOf: 'ana', duties: ['finance', 'ownership'] },
        grants: [{ role: 'finance', scope: everything }],
      });
      expect(await lentAt('2026-12-03T23:59:59.999Z')).not.toBeNull();
      expect(await lentAt('2026-12-04T00:00:00.000Z')).toBeNull();
    });

    it('is lent what the person has now, not what they had when they named somebody', async () => {
      await record({ type: 'RoleRevoked', personId: 'ana', role: 'finance', scope: everything });
      const scope = { kind: 'unit', unit: 'Claims' } as const;
      await record({ type: 'RoleGranted', personId: 'ana', role: 'finance', scope });
      expect(actorFor('ben', 'ana', await lentAt(clock.now())).grants).toEqual([{ role: 'finance', scope }]);
    });

    it('holds several delegations of one person together', async () => {
      await record({ ...naming('d2', ['sponsorship']), until: '2026-12-09T00:00:00.000Z' });
      expect(await lentAt('2026-12-02T00:00:00.000Z')).toMatchObject({
        duties: ['finance', 'ownership', 'sponsorship'],
        changesAt: '2026-12-04T00:00:00.000Z',
        until: '2026-12-09T00:00:00.000Z',
      });
      expect(await lentAt('2026-12-05T00:00:00.000Z')).toMatchObject({ duties: ['sponsorship'] });
    });

    it.each([
      ['it was ended', { type: 'DelegateEnded', personId: 'ana', delegationId: 'd1', delegate: 'ben' }],
      ['the person has left', { type: 'PersonLeft', personId: 'ana' }],
      ['the delegate has left', { type: 'PersonLeft', personId: 'ben' }],
    ] as const)('is lent nothing once %s', async (_why, event) => {
      await record(event);
      expect(await lentAt(clock.now())).toBeNull();
      expect((await delegates.of('ana')).map(({ state }) => state)).toEqual(['ended']);
    });

    it('is shown with everything there was, the newest naming first', async () => {
      clock.set('2026-12-10T00:00:00.000Z');
      const next = { from: '2026-12-20T00:00:00.000Z', until: '2026-12-24T00:00:00.000Z' };
      await record({ ...naming('d2', ['finance']), ...next });
      const shown = await new DelegatesResolver(delegates).delegations({ id: 'ana' });
      expect(shown).toMatchObject([
        { id: 'd2', delegate: { id: 'ben' }, duties: ['finance'], state: 'to_come', namedBy: { id: 'ada' } },
        { id: 'd1', state: 'over', endedAt: null, endedBy: null },
      ]);
      expect(await new DelegatesResolver(delegates).standsInFor({ id: 'ben' })).toHaveLength(2);
      expect(await delegates.of('zoe')).toEqual([]);
    });

    it('is told for whom they act and for whom they may', async () => {
      const me = new MeResolver(delegates);
      const ben = { person: 'ben', grants: [] };
      const acting = { duties: ['finance', 'ownership'], until: '2026-12-04T00:00:00.000Z' };
      expect(await me.mayActFor(ben)).toEqual([{ person: { id: 'ana' }, ...acting }]);
      expect(await me.actingFor(ben)).toBeNull();
      expect(await me.actingFor({ ...ben, onBehalfOf: 'ana' })).toEqual({ person: { id: 'ana' }, ...acting });
      expect(await me.actingFor({ ...ben, onBehalfOf: 'zoe' })).toEqual({
        ...{ person: { id: 'zoe' }, duties: [], until: null },
      });
    });

    async function lentAt(now: string) {
      clock.set(now);
      return delegates.lentBetween('ben', 'ana');
    }

    async function record(event: Extract<AccessEvent, { personId: string }>) {
      const stream = `person-${event.personId}`;
      const expectedVersion = (await log.read(stream)).length;
      await log.append(stream, [event], {
        ...{ commandId: `${stream}/${String(expectedVersion)}`, by: 'ada', expectedVersion },
        occurredAt: later(),
      });
      await projections.caughtUp();
    }

    let minutes = 0;
    const later = () => new Date(Date.UTC(2026, 10, 26) + (minutes += 1) * 60_000).toISOString();
  });
});

const everything = { kind: 'everything' } as const;

function naming(delegationId: string, duties: readonly Duty[]) {
  return {
    ...({ type: 'DelegateNamed', personId: 'ana', delegationId, delegate: 'ben', duties } as const),
    ...{ from: '2026-12-01T00:00:00.000Z', until: '2026-12-04T00:00:00.000Z' },
  };
}
