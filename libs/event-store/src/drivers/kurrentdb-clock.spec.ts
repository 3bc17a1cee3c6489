import { describe, expect, it } from '@jest/globals';
import { LogClock } from './kurrentdb-clock';

describe('log time where several write', () => {
  const nine = Date.parse('2026-03-02T09:00:00.000Z');

  it('is never before what others have written, nor before what this writer wrote', async () => {
    let now = nine;
    const clock = new LogClock(
      () => now,
      () => Promise.resolve('2026-03-02T09:00:05.000Z'),
    );
    expect(await clock.stamp()).toBe('2026-03-02T09:00:05.000Z');
    now += 10_000;
    expect(await clock.stamp()).toBe('2026-03-02T09:00:10.000Z');
    now -= 60_000;
    expect(await clock.stamp()).toBe('2026-03-02T09:00:10.000Z');
  });

  it('looks once for all who ask at once, and not again for a while', async () => {
    let looks = 0;
    const clock = new LogClock(
      () => nine,
      () => {
        looks += 1;
        return Promise.resolve(undefined);
      },
    );
    await Promise.all([clock.stamp(), clock.stamp(), clock.stamp()]);
    await clock.stamp();
    expect(looks).toBe(1);
  });

  it('looks again after a look that failed', async () => {
    let looks = 0;
    const clock = new LogClock(
      () => nine,
      () => (++looks === 1 ? Promise.reject(new Error('away')) : Promise.resolve(undefined)),
    );
    await expect(clock.stamp()).rejects.toThrow('away');
    expect(await clock.stamp()).toBe('2026-03-02T09:00:00.000Z');
  });
});
