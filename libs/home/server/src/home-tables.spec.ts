import { engines, type TestStores } from '@gatehouse/operational-store/testing';
import type { OperationalStore } from '@gatehouse/operational-store';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { homeMigrations } from './home.tables';
import { Visits } from './news/visits';
import { NotificationStore } from './notifications/notification-store';

describe.each(engines)('what a Home keeps beside the log on %s', (_engine, start) => {
  let stores: TestStores;
  let store: OperationalStore;
  beforeAll(async () => {
    stores = await start();
  });
  afterAll(() => stores.stop());
  beforeEach(async () => {
    store = await stores.open(homeMigrations);
  });
  afterEach(() => store.close());

  it('a visit ends half an hour after somebody was seen last', async () => {
    const visits = new Visits(store);
    expect(await visits.since('ana')).toBeNull();
    await visits.note('ana', { at: '2026-01-01T09:00:00.000Z', position: 5 });
    await visits.note('ana', { at: '2026-01-01T09:30:00.000Z', position: 9_007_199_254_740_991 });
    expect(await visits.since('ana')).toBeNull();
    await visits.note('ana', { at: '2026-01-01T10:00:00.001Z', position: 9_007_199_254_740_991 });
    const since = { at: '2026-01-01T09:30:00.000Z', position: 9_007_199_254_740_991 };
    expect(await visits.since('ana')).toEqual(since);
    await visits.note('ana', { at: '2026-01-01T10:20:00.000Z', position: 9_007_199_254_740_991 });
    expect(await visits.since('ana')).toEqual(since);
    expect(await visits.since('ben')).toBeNull();
  });

  it('what was read, each for themselves, forgotten once it is no longer shown', async () => {
    const kept = new NotificationStore(store);
    await kept.markRead('ana', ['one', 'two'], '2026-01-01T09:00:00.000Z');
    await kept.markRead('ana', ['two'], '2026-01-02T09:00:00.000Z');
    await kept.markUnread('ana', 'one');
    expect([...(await kept.readBy('ana'))]).toEqual(['two']);
    expect([...(await kept.readBy('ben'))]).toEqual([]);
    await kept.markRead('ana', [], '2026-04-03T09:00:00.000Z');
    expect([...(await kept.readBy('ana'))]).toEqual([]);
  });

  it('what somebody wants to be told, over what is so unless they say otherwise', async () => {
    const kept = new NotificationStore(store);
    await kept.prefer('ana', 'record', true);
    await kept.prefer('ana', 'record', false);
    await kept.prefer('ana', 'offer', false);
    const preferences = await kept.preferencesOf('ana');
    expect([preferences.get('record'), preferences.get('offer'), preferences.get('answer')]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
