import { describe, expect, it } from '@jest/globals';
import { bytes, counted, logPosition } from './number';
import { age, day, dayHeading, daysSince, instant, occurred } from './time';

const now = new Date('2026-11-23T12:00:00Z');

describe('an age', () => {
  it('is told in whole days', () => {
    expect(age('2026-11-04T11:00:00Z', now)).toBe('19 d');
  });

  it('is the date once it passes 99 days', () => {
    expect(age('2026-08-16T11:00:00Z', now)).toBe('99 d');
    expect(age('2026-08-14T11:00:00Z', now)).toMatch(/2026/);
  });

  it('is never negative', () => {
    expect(daysSince('2026-12-24T00:00:00Z', now)).toBe(0);
  });
});

describe('when something became true', () => {
  it('is told without an hour where only the day is known', () => {
    expect(occurred('2024-12-31T12:00:00.000Z')).toBe(day('2024-12-31T12:00:00.000Z'));
  });

  it('is told with its hour where that is known', () => {
    expect(occurred('2024-12-31T12:00:01.000Z')).toBe(instant('2024-12-31T12:00:01.000Z'));
  });
});

describe('a day heading', () => {
  it('is Today for today', () => {
    expect(dayHeading(now, now)).toBe('Today');
  });

  it('names the year only where it is another', () => {
    expect(dayHeading(new Date(2026, 10, 12), now)).not.toMatch(/2026/);
    expect(dayHeading(new Date(2024, 10, 12), now)).toMatch(/2024$/);
  });
});

describe('a number', () => {
  it('comes with its noun, in one or many', () => {
    expect(counted(1, 'pilot')).toBe('1 pilot');
    expect(counted(0, 'pilot')).toBe('0 pilots');
  });

  it('of bytes is told in the largest fitting unit', () => {
    expect(bytes(512)).toBe('512 B');
    expect(bytes(4_200_000)).toMatch(/^4[.,]2 MB$/);
  });

  it('of the log loses the zeros it is sorted by', () => {
    expect(logPosition('0000000000000042')).toBe('log 42');
  });
});
