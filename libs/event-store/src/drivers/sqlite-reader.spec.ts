import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '../event-store';
import { aFolder, appendTo, aStream, counted, gather, noted } from '../testing';
import { SqliteEventStore } from './sqlite';
import { SqliteLogReader } from './sqlite-reader';

describe('a log read from beside its writer', () => {
  const folder = aFolder();
  let writer: SqliteEventStore;
  let reader: SqliteLogReader;
  beforeEach(() => {
    writer = SqliteEventStore.open(folder.path('x/events.db'));
    reader = SqliteLogReader.open(folder.path('x/events.db'));
  });
  afterEach(async () => {
    await reader.close();
    await writer.close();
    folder.remove();
  });

  it('shows what the writer has acknowledged', async () => {
    const stream = aStream();
    const { position } = await appendTo(writer, stream, { events: [noted('a'), counted(2)], at: 0 });
    expect(await reader.read(stream)).toEqual(await writer.read(stream));
    expect(await reader.head()).toBe(position);
  });

  it('hears of new events at once when it is poked', async () => {
    const started = performance.now();
    const following = gather(reader, { after: 0, count: 20 });
    for (let n = 0; n < 20; n++) {
      const { position } = await appendTo(writer, aStream(), { events: [counted(n)], at: 0 });
      reader.poke(position);
    }
    expect((await following).events.map(({ position }) => position)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
    expect(performance.now() - started).toBeLessThan(900);
  });

  it('finds new events by itself when nobody tells', async () => {
    const following = gather(reader, { after: 0, count: 1 });
    await appendTo(writer, aStream(), { events: [noted('a')], at: 0 });
    expect((await following).upTo).toBe(1);
  });

  it('writes nothing', async () => {
    await expect(appendTo(reader, aStream(), { events: [noted('a')], at: 0 })).rejects.toThrow(
      'reading only',
    );
  });

  it('says when there is no log', () => {
    const missing = folder.path('missing.db');
    expect(() => SqliteLogReader.open(missing)).toThrow(StoreUnavailable);
    expect(() => SqliteLogReader.open(missing)).toThrow('There is no event log');
  });
});
