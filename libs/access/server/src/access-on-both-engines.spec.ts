import type { OperationalStore } from '@gatehouse/operational-store';
import { engines, type TestStores } from '@gatehouse/operational-store/testing';
import { TestClock } from '@gatehouse/server-kit/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accessMigrations, type AccessTables } from './access.tables';
import { PeopleDirectory } from './people-directory';
import { Sessions } from './sessions';

describe.each(engines)('on %s', (_engine, start) => {
  let stores: TestStores;
  let store: OperationalStore;
  beforeAll(async () => {
    stores = await start();
  });
  afterAll(() => stores.stop());
  beforeEach(async () => {
    store = await stores.open(accessMigrations);
  });
  afterEach(() => store.close());

  describe('the directory of people', () => {
    it('keeps what people are called, and forgets them', async () => {
      const directory = new PeopleDirectory(store);
      await directory.keep(ana);
      await directory.keep({ ...ana, title: 'Head' });
      expect(await directory.entries(['ana', 'nobody', 'operator'])).toMatchObject([
        { ...ana, title: 'Head' },
        null,
        { name: 'The operator' },
      ]);
      await directory.forget('ana');
      expect(await directory.has('ana')).toBe(false);
    });

    it('is asked about nobody without trouble', async () => {
      expect(await new PeopleDirectory(store).entries([])).toEqual([]);
    });

    it('is searched by names, titles and units, in any case and in the order of names', async () => {
      const directory = new PeopleDirectory(store);
      await directory.keep({ ...ana, title: 'Head of Claims' });
      await directory.keep({ person: 'ben', name: 'ben claimant', title: null, email: null, unit: null });
      await directory.keep({ person: 'zoe', name: 'Zoe', title: null, email: null, unit: 'Claims' });
      await directory.keep({ person: 'yan', name: 'Yan', title: null, email: null, unit: 'Service' });
      const found = (await directory.search('CLAIM', 10)).map(({ person }) => person);
      expect(found).toEqual(['ana', 'zoe', 'ben']);
      expect(await directory.search('', 2)).toHaveLength(2);
    });

    it('takes the words it is searched for literally', async () => {
      const directory = new PeopleDirectory(store);
      await directory.keep({ ...ana, name: '100% Ana' });
      await directory.keep({ person: 'ben', name: 'a_b\\c', title: null, email: null, unit: null });
      const found = async (words: string) => (await directory.search(words, 10)).map(({ person }) => person);
      expect(await found('%')).toEqual(['ana']);
      expect(await found('_')).toEqual(['ben']);
      expect(await found('\\')).toEqual(['ben']);
      expect(await found("'")).toEqual([]);
    });
  });

  describe('a session', () => {
    it('opens, is found by its cookie and ends', async () => {
      const sessions = new Sessions(store, new TestClock('2026-11-23T09:00:00.000Z'));
      const cookie = await sessions.open({ person: 'ana', token: null, actsFor: null });
      expect(await sessions.find(cookie)).toEqual({ person: 'ana', token: null, actsFor: null });
      expect(await sessions.find(`${cookie}x`)).toBeNull();
      await sessions.end(cookie);
      expect(await sessions.find(cookie)).toBeNull();
    });

    it('runs out after a day, and is cleared away when the next one opens', async () => {
      const clock = new TestClock('2026-11-23T09:00:00.000Z');
      const sessions = new Sessions(store, clock);
      const cookie = await sessions.open({ person: 'ana', token: 'a-token', actsFor: null });
      clock.set('2026-11-24T09:00:00.000Z');
      expect(await sessions.find(cookie)).toBeNull();
      await sessions.open({ person: 'ben', token: null, actsFor: null });
      const rows = store.tables<AccessTables>().selectFrom('session').selectAll();
      expect(await rows.execute()).toMatchObject([{ person: 'ben' }]);
    });
  });
});

const ana = { person: 'ana', name: 'Ana', title: null, email: 'ana@example.org', unit: null };
