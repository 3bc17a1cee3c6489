import { afterAll, describe, expect, it } from '@jest/globals';
import { openEventStore, openLogReader } from './open-event-store';
import { aFolder, appendTo, aStream, noted } from './testing';

describe('a connection string', () => {
  const folder = aFolder();
  afterAll(() => folder.remove());

  it('alone decides where the log is', async () => {
    const store = await openEventStore(`sqlite:${folder.path('events.db')}`);
    await appendTo(store, aStream(), { events: [noted('a')], at: 0 });
    const reader = await openLogReader(`sqlite:${folder.path('events.db')}`);
    expect(await reader.head()).toBe(1);
    await Promise.all([reader.close(), store.close()]);
    const memory = await openEventStore('memory:');
    expect(await memory.head()).toBe(0);
  });

  it.each(['oracle://admin:secret@host', 'somewhere', ''])(
    'that no driver knows is refused: %j',
    async (connection) => {
      await expect(openEventStore(connection)).rejects.toThrow('write one of sqlite:, memory:, kurrentdb:');
      await expect(openEventStore(connection)).rejects.not.toThrow('secret');
    },
  );

  it('of a log that one process keeps to itself gives no reader', async () => {
    await expect(openLogReader('memory:')).rejects.toThrow('cannot be read from beside its writer');
  });
});
