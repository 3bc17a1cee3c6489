import { describe, expect, it } from '@jest/globals';
import { axisOf, dayNumber, dayNumberOf, endOfDay, fieldText, marksOf } from './axis';
import { barsOf } from './bars';

const now = new Date(2026, 10, 23, 10, 30);

describe('the axis of time', () => {
  it('begins with the first thing that happened and ends today', () => {
    const axis = axisOf([{ from: '2025-01-03', events: 5 }], now);
    expect(axis).toEqual({ firstDay: dayNumberOf('2025-01-03'), lastDay: dayNumber(now) });
  });

  it('shows a month where nothing has happened yet', () => {
    const { firstDay, lastDay } = axisOf([], now);
    expect(lastDay - firstDay).toBe(30);
  });

  it('reads a day with all that happened on it', () => {
    const read = endOfDay(dayNumberOf('2026-05-14'));
    expect([read.getFullYear(), read.getMonth(), read.getDate()]).toEqual([2026, 4, 14]);
    expect(read.getHours()).toBe(23);
    expect(dayNumber(read)).toBe(dayNumberOf('2026-05-14'));
  });

  it('names at most about a dozen months or years, in order', () => {
    for (const from of ['2026-09-01', '2025-01-01', '2019-06-01', '1985-01-01']) {
      const marks = marksOf(axisOf([{ from, events: 1 }], now));
      expect(marks.length).toBeGreaterThan(0);
      expect(marks.length).toBeLessThan(15);
      expect([...marks].sort((one, other) => one.getTime() - other.getTime())).toEqual(marks);
    }
  });

  it('puts what happened into as many stretches as fit, losing nothing', () => {
    const stretches = Array.from({ length: 700 }, (_, index) => ({
      from: new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10),
      events: 2,
    })).filter(({ from }) => from <= '2026-11-23');
    const bars = barsOf(stretches, axisOf(stretches, now));
    expect(bars.length).toBeLessThanOrEqual(140);
    expect(bars.reduce((sum, events) => sum + events, 0)).toBe(stretches.length * 2);
  });

  it('fills a date field in the reader’s zone', () => {
    expect(fieldText(now)).toBe('2026-11-23T10:30');
  });
});
