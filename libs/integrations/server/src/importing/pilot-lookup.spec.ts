import { MemoryEventStore } from '@gatehouse/event-store';
import type { RowFacts } from '@gatehouse/integrations-domain';
import { onBothEngines, startProjections } from '@gatehouse/projections/testing';
import { describe, expect, it } from '@jest/globals';
import { importIndex } from '../import-index.projection';
import { imports } from '../imports.projection';
import { lookUpPilots } from './pilot-lookup';

describe('the pilots that a row could speak of', () => {
  onBothEngines((engine) => {
    it.each([
      ['short', 'uc-7'],
      ['longer than an index holds', 'uc-7 '.repeat(1_000).trim()],
    ])('are found by an id that is %s', async (_, id) => {
      const log = new MemoryEventStore();
      const projections = [importIndex, imports];
      const { reads, caughtUp, stop } = await startProjections({
        log,
        projections,
        ...(await engine.place()),
      });
      await log.append('pilot-p1', [registered(id), { ...registered(`${id}-b`), pilotId: 'p2' }], {
        ...{ commandId: 'one', by: 'ana', occurredAt: '2026-01-01T00:00:00.000Z', expectedVersion: 0 },
      });
      await caughtUp();
      const asking = { reads, importId: 'i2', file: 'other' };
      const { byId } = await lookUpPilots(asking, [{ ...row, idKey: id }]);
      expect([...byId].map(([key, pilots]) => [key, pilots.map(({ pilotId }) => pilotId)])).toEqual([
        [`va|${id}`, ['p1']],
      ]);
      await stop();
    });
  });
});

const registered = (externalId: string) => ({
  ...{ type: 'PilotRegistered', pilotId: 'p1', name: 'Triage', purpose: '', unit: 'VA', programme: null },
  ...{ tags: [], autonomy: 1, reported: { agency: 'VA' }, capacity: 'import' },
  source: { kind: 'import', importId: 'i1', file: 'file', row: 2, externalId },
});

const row: RowFacts = {
  ...{ line: 2, agencyKey: 'va', externalId: null, idKey: null, nameKey: 'another', earlierIdKeys: [] },
  description: { name: 'Another', purpose: '', unit: 'VA', programme: null, tags: [] },
  ...{ stage: null, retired: null, tier: null, autonomy: null, reported: {} },
  ...{ initiatedOn: null, acquiredOn: null, implementedOn: null, retiredOn: null },
};
