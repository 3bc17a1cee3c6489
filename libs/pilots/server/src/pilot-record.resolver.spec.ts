import { MemoryEventStore } from '@gatehouse/event-store';
import type { PilotEvent } from '@gatehouse/pilots-domain';
import { registration } from '@gatehouse/pilots-domain/testing';
import { onBothEngines, startProjections, type TestEngine } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pilotRecord } from './pilot-record.projection';
import { PilotRecordResolver } from './pilot-record.resolver';
import { pilotStanding } from './pilot-standing.projection';
import { SimilarPilots } from './similar-pilots';

describe('the record of a pilot', () => {
  onBothEngines((engine) => {
    beforeEach(() => begin(engine));
    afterEach(() => projections.stop());

    it('holds its conditions as they were declared last, and as they were before', async () => {
      const line = {
        aspect: 'edge-cases',
        inPilot: 'Left out',
        inProduction: 'One in nine',
        closing: null,
      } as const;
      await happened('p1', { type: 'ConditionsDeclared', ...p1, lines: [line], capacity: 'owner' });
      const position = await log.head();
      await happened('p1', { type: 'ConditionsDeclared', ...p1, lines: [], capacity: 'owner' });
      expect(await resolver.conditions({ id: 'p1' }, null, {})).toEqual([]);
      expect(await resolver.conditions({ id: 'p1', moment: { atPosition: position } }, null, {})).toEqual([
        { ...line, aspect: 'edge_cases' },
      ]);
    });

    it('says how it ended, and who stopped it while a stop stands', async () => {
      const said = { ...p1, reason: 'It pays twice.', capacity: 'owner' } as const;
      await happened('p1', { type: 'EmergencyStopped', ...said, person: 'ana', onBehalfOf: null });
      expect(await resolver.emergencyStop({ id: 'p1' }, null, {})).toMatchObject({ by: { id: 'ana' } });
      await happened(
        'p1',
        { type: 'EmergencyStopLifted', ...said, stoppedBy: 'ana' },
        {
          type: 'PilotKilled',
          ...p1,
          reason: 'no-value',
          because: 'B',
          lessons: 'L',
          freed: null,
          gate: null,
          capacity: 'owner',
        },
      );
      expect(await resolver.emergencyStop({ id: 'p1' }, null, {})).toBeNull();
      expect(await resolver.killing({ id: 'p1' }, null, {})).toMatchObject({
        reason: 'no_value',
        lessons: 'L',
      });
    });

    it('says what an inventory says of the stage, for as long as the gates say otherwise', async () => {
      const row = { importId: 'i1', row: 2, raw: 'Deployed', date: null };
      const gate = { reviewId: 'r1', gate: 'Gate 1', outcome: 'go' } as const;
      const entry = { ...p1, type: 'StageEntered', from: 'idea', backwards: false, reported: null } as const;
      await happened('p1', {
        ...p1,
        type: 'StageReported',
        stage: 'production',
        standing: 'idea',
        reported: row,
      });
      expect(await resolver.reportedStage({ id: 'p1' }, null, {})).toMatchObject({
        ...{ stage: 'production', raw: 'Deployed' },
      });
      await happened('p1', { ...entry, stage: 'limited-production', gate });
      expect(await resolver.reportedStage({ id: 'p1' }, null, {})).toMatchObject({ stage: 'production' });
      await happened('p1', { ...entry, stage: 'production', gate });
      expect(await resolver.reportedStage({ id: 'p1' }, null, {})).toBeNull();
    });

    it('names the pilots it was compared with, by the newest finding', async () => {
      const found = { ...p1, of: 'p2', capacity: 'owner' } as const;
      await happened('p1', { type: 'DuplicateDeclared', ...found, basis: 'The same model.' });
      await happened('p1', { type: 'DuplicateDismissed', ...found, reason: 'Another queue.' });
      expect(await resolver.comparisons({ id: 'p1' }, null, {})).toMatchObject([
        { isDuplicate: false, reason: 'Another queue.', pilot: { id: 'p2', name: 'Sorting claims' } },
      ]);
    });

    it('suggests pilots that read alike, until somebody has looked at the two', async () => {
      const [first] = await resolver.similar({ id: 'p1' });
      expect(first?.pilot).toMatchObject({ id: 'p2', name: 'Sorting claims' });
      expect(first?.likeness).toBeGreaterThan(0.5);
      expect(first?.sharedWords).toContain('claims');
      expect(await resolver.similar({ id: 'p3' })).toEqual([]);
      expect(await resolver.similarPilots({ name: 'Claims sorting', purpose: 'Sort clams' })).not.toEqual([]);
      await happened('p1', { type: 'DuplicateDismissed', ...p1, of: 'p2', reason: 'No.', capacity: 'owner' });
      expect(await resolver.similar({ id: 'p1' })).toEqual([]);
      expect(await resolver.similar({ id: 'p1', moment: { atPosition: 1 } })).toEqual([]);
    });
  });
});

const p1 = { pilotId: 'p1' };
let log: MemoryEventStore;
let projections: Awaited<ReturnType<typeof startProjections>>;
let resolver: PilotRecordResolver;

const begin = async (engine: TestEngine) => {
  log = new MemoryEventStore();
  const models = [pilotRecord, pilotStanding];
  projections = await startProjections({ log, projections: models, ...(await engine.place()) });
  resolver = new PilotRecordResolver(projections.reads, new SimilarPilots(projections.reads));
  await happened('p1', registration());
  const sorting = { name: 'Sorting claims', purpose: 'Sorts claims before anybody reads them' };
  await happened('p2', registration({ pilotId: 'p2', ...sorting }));
  const fraud = { name: 'Fraud signals', purpose: 'Marks payments for the investigators' };
  await happened('p3', registration({ pilotId: 'p3', ...fraud }));
};

const happened = async (pilotId: string, ...events: PilotEvent[]) => {
  const expectedVersion = (await log.read(`pilot-${pilotId}`)).length;
  const occurredAt = new Date(Date.UTC(2026, 0, 1, 9, expectedVersion)).toISOString();
  const commandId = `${pilotId}-${expectedVersion}`;
  await log.append(`pilot-${pilotId}`, events, { commandId, by: 'ana', occurredAt, expectedVersion });
  await projections.caughtUp();
};
