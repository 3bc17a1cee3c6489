import { afterEach, describe, expect, it } from '@jest/globals';
import { hostname } from 'node:os';
import { StoreUnavailable } from '../event-store';
import { aFolder, appendTo, aStream, noted } from '../testing';
import { SqliteEventStore } from './sqlite';

describe('the right to write a log', () => {
  const folder = aFolder();
  afterEach(() => folder.remove());

  it('is given once, and a second writer is told who has it', async () => {
    const path = folder.path('a/events.db');
    const first = SqliteEventStore.open(path);
    await appendTo(first, aStream(), { events: [noted('a')], at: 0 });
    expect(() => SqliteEventStore.open(path)).toThrow(StoreUnavailable);
    expect(() => SqliteEventStore.open(path)).toThrow(
      new RegExp(`held by process ${process.pid} on ${hostname()}, since 20\\d\\d-.*Z`),
    );
    await appendTo(first, aStream(), { events: [noted('b')], at: 0 });
    await first.close();
  });

  it('is given anew after it was given up', async () => {
    const path = folder.path('b/events.db');
    await SqliteEventStore.open(path).close();
    const second = SqliteEventStore.open(path);
    expect(await second.head()).toBe(0);
    await second.close();
    await second.close();
  });
});
