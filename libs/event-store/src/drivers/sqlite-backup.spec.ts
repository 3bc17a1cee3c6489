import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, writeFileSync } from 'node:fs';
import { aFolder, appendTo, aStream, counted } from '../testing';
import { verifyLog } from '../verify-log';
import { SqliteEventStore } from './sqlite';
import { SqliteLogReader } from './sqlite-reader';

describe('a backup of the embedded log', () => {
  const folder = aFolder();
  let store: SqliteEventStore;
  beforeEach(async () => {
    store = SqliteEventStore.open(folder.path('x/events.db'));
    const events = Array.from({ length: 100 }, (_, n) => counted(n));
    await Promise.all(Array.from({ length: 50 }, () => appendTo(store, aStream(), { events, at: 0 })));
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  it.each(['its writer', 'a reader beside it'])('is taken by %s while appends go on', async (who) => {
    const source = who === 'its writer' ? store : SqliteLogReader.open(folder.path('x/events.db'));
    const stop = new AbortController();
    const appending = (async () => {
      while (!stop.signal.aborted) await appendTo(store, aStream(), { events: [counted(1)], at: 0 });
    })();
    const { head } = await source.backup(folder.path('backup.db'));
    stop.abort();
    await appending;
    if (source !== store) await source.close();

    const copy = SqliteEventStore.open(folder.path('backup.db'));
    expect(await verifyLog(copy)).toMatchObject({ head, events: head, problems: [] });
    expect((await copy.readAll(0, 10)).events).toEqual((await store.readAll(0, 10)).events);
    await copy.close();
  });

  it('takes the place of an older one only when it is complete', async () => {
    const target = folder.path('backup.db');
    writeFileSync(target, 'the older one');
    await store.backup(target);
    expect(existsSync(`${target}.partial`)).toBe(false);
    const copy = SqliteLogReader.open(target);
    expect(await copy.head()).toBe(5_000);
    await copy.close();
  });

  it('says so when it cannot be written', async () => {
    await expect(store.backup(folder.path('no/such/folder/backup.db'))).rejects.toThrow(/folder|directory/);
  });
});
