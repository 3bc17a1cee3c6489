import type { OperationalStore } from '@gatehouse/operational-store';
import { engines, type TestStores } from '@gatehouse/operational-store/testing';
import { TestClock } from '@gatehouse/server-kit/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { noCounts, type ImportRun } from './importing/import-run';
import { ImportRuns } from './importing/import-runs';
import { Mappings } from './importing/mappings';
import { integrationsMigrations } from './integrations.tables';

describe.each(engines)('on %s', (_engine, start) => {
  let stores: TestStores;
  let store: OperationalStore;
  let runs: ImportRuns;
  beforeAll(async () => {
    stores = await start();
  });
  afterAll(() => stores.stop());
  beforeEach(async () => {
    store = await stores.open(integrationsMigrations);
    runs = new ImportRuns(store);
  });
  afterEach(() => store.close());

  describe('a run of an import', () => {
    it('is kept as it was, with the largest numbers too', async () => {
      const run: ImportRun = {
        ...aRun('one'),
        ...{ seconds: 1.2345678901234567, firstPosition: Number.MAX_SAFE_INTEGER, lastPosition: null },
        ...{ startedPosition: 5_000_000_000, error: 'It said “no”.', staging: 'f'.repeat(64) },
      };
      await runs.create(run);
      expect(await runs.find('one')).toEqual(run);
      expect(await runs.find('other')).toBeNull();
    });

    it('is made once, however often it is ordered', async () => {
      await runs.create(aRun('one'));
      await runs.create({ ...aRun('one'), fileName: 'other.csv' });
      expect(await runs.newest(10)).toEqual([aRun('one')]);
    });

    it('is listed newest first', async () => {
      await runs.create({ ...aRun('old'), startedAt: '2026-11-22T09:00:00.000Z' });
      await runs.create(aRun('new'));
      expect((await runs.newest(10)).map(({ id }) => id)).toEqual(['new', 'old']);
      expect((await runs.newest(1)).map(({ id }) => id)).toEqual(['new']);
    });

    it('is written to by whoever took it up last, and by nobody else', async () => {
      await runs.create(aRun('one'));
      const first = await runs.takeUp('one');
      const second = await runs.takeUp('one');
      expect([first?.turn, second?.turn]).toEqual([1, 2]);
      expect(await runs.tell({ ...first!, done: 5 })).toBeNull();
      expect(await runs.tell({ ...second!, done: 7 })).toEqual({ isCancelAsked: false });
      expect(await runs.settle({ ...first!, phase: 'failed' })).toBe(false);
      expect(await runs.settle({ ...second!, phase: 'checked', isUnderWay: false })).toBe(true);
      expect(await runs.find('one')).toMatchObject({ phase: 'checked', isUnderWay: false, turn: 2 });
      expect(await runs.tell({ ...second!, done: 2 })).toBeNull();
      expect(await runs.takeUp('one')).toBeNull();
      expect(await runs.underWay()).toEqual([]);
    });

    it('is heard to be cancelled, whatever is written of it meanwhile', async () => {
      await runs.create(aRun('one'));
      const run = await runs.takeUp('one');
      await runs.askToCancel('one');
      await runs.settle(run!);
      expect(await runs.tell(run!)).toEqual({ isCancelAsked: true });
      expect(await runs.takeUp('one')).toMatchObject({ isCancelAsked: true });
    });

    it('is imported while no other is', async () => {
      for (const id of ['one', 'two'])
        await runs.create({ ...aRun(id), phase: 'checked', isUnderWay: false });
      expect(await runs.beginImport('one', actor)).toBe(true);
      expect(await runs.beginImport('one', actor)).toBe(false);
      await expect(runs.beginImport('two', actor)).rejects.toThrow();
      expect(await runs.importing()).toMatchObject({ id: 'one', isUnderWay: true });
      await runs.undoBegin((await runs.find('one'))!);
      expect(await runs.importing()).toBeNull();
      expect(await runs.beginImport('two', actor)).toBe(true);
    });

    it('is begun again where it failed on its way, and not where its check did', async () => {
      await runs.create({ ...aRun('check'), phase: 'failed', isUnderWay: false });
      await runs.create({ ...aRun('import'), phase: 'failed', isUnderWay: false, startedPosition: 7 });
      expect(await runs.beginImport('check', actor)).toBe(false);
      expect(await runs.beginImport('import', actor)).toBe(true);
      await runs.undoBegin((await runs.find('import'))!);
      expect(await runs.find('import')).toMatchObject({ phase: 'importing', startedPosition: 7 });
    });

    it('is cancelled before it was started, and withdrawn once it has ended', async () => {
      await runs.create({ ...aRun('one'), phase: 'checked', isUnderWay: false });
      await runs.beginWithdrawal('other', actor);
      await runs.cancelChecked('one', '2026-11-23T10:00:00.000Z');
      expect(await runs.find('one')).toMatchObject({ phase: 'cancelled' });
      await runs.beginWithdrawal('one', actor);
      expect(await runs.find('one')).toMatchObject({ phase: 'withdrawn', isUnderWay: true });
    });
  });

  it('a mapping is kept under its name, the newest first', async () => {
    const clock = new TestClock('2026-11-23T09:00:00.000Z');
    const mappings = new Mappings(store, clock);
    const columns = [{ index: 0, header: 'name', target: 'name' as const, values: [] }];
    await mappings.save({ name: 'Ours', columns, effectiveOn: null });
    clock.set('2026-11-23T10:00:00.000Z');
    await mappings.save({ name: 'Theirs', columns, effectiveOn: '2026-01-01' });
    await mappings.save({ name: 'OURS', columns: [], effectiveOn: null });
    clock.set('2026-11-23T11:00:00.000Z');
    await mappings.save({ name: 'Theirs', columns: [], effectiveOn: null });
    const saved = (await mappings.all()).filter(({ isBuiltIn }) => !isBuiltIn);
    expect(saved.map(({ name, columns: { length } }) => [name, length])).toEqual([
      ['Theirs', 0],
      ['OURS', 0],
    ]);
  });
});

const actor = { person: 'ana', grants: [] };

const aRun = (id: string): ImportRun => ({
  ...{ id, file: 'f'.repeat(64), fileName: 'a.csv', columns: [], effectiveOn: '2025-12-31' },
  ...{ phase: 'checking', actor, done: 0, total: 3, counts: noCounts },
  ...{ startedAt: '2026-11-23T09:00:00.000Z', finishedAt: null, seconds: null },
  ...{ firstPosition: null, lastPosition: null, startedPosition: null, error: null },
  ...{ isUnderWay: true, isCancelAsked: false, turn: 0, staging: null },
});
