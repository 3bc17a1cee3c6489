import { describe, expect, it } from '@jest/globals';
import { instantOf } from '@gatehouse/kernel';
import fc from 'fast-check';
import { MemoryEventStore } from './drivers/memory';
import { positionAt } from './position-at';
import { appendTo, aStream, noted } from './testing';
import { verifyLog } from './verify-log';

const start = Date.parse('2026-03-02T09:00:00.000Z');

/** A log whose events bear these log times, in seconds after its start, as several writers leave it. */
const aLog = async (seconds: readonly number[]): Promise<MemoryEventStore> => {
  const store = new MemoryEventStore();
  for (const second of seconds) {
    const other = new MemoryEventStore({ now: () => start + second * 1_000 });
    await appendTo(other, aStream(), { events: [noted('a')], at: 0 });
    await store.adopt((await other.readAll(0, 1)).events);
  }
  return store;
};

describe('the position of an instant', () => {
  it('is found where log times go back', async () => {
    const store = await aLog([0, 5, 3, 4, 9, 8, 20, 15, 16, 30]);
    expect(store.order.disorderMs).toBe(5_000);
    const at = (second: number) => positionAt(store, instantOf(start + second * 1_000));
    expect(await Promise.all([-1, 0, 2, 3, 4, 5, 8, 15, 19, 29, 30].map(at))).toEqual([
      0, 1, 1, 3, 4, 4, 6, 8, 9, 9, 10,
    ]);
  });

  it('is that of the last event not after it, whatever the disorder', async () => {
    const times = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(times, fc.integer({ min: -1, max: 41 }), async (seconds, second) => {
        const last = seconds.findLastIndex((time) => time <= second) + 1;
        expect(await positionAt(await aLog(seconds), instantOf(start + second * 1_000))).toBe(last);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a log that several wrote', () => {
  it('is in order as long as its times go back by no more than they may', async () => {
    const store = await aLog([0, 5, 3, 4]);
    expect(await verifyLog(store)).toMatchObject({ events: 4, problems: [] });
    Object.defineProperty(store, 'order', { value: { isGapless: true, disorderMs: 1_000 } });
    expect((await verifyLog(store)).problems).toEqual([
      { position: 3, problem: 'was recorded before its predecessor' },
    ]);
  });
});
