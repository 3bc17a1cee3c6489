import { describe, expect, it } from '@jest/globals';
import { ordinal } from './ordinal';
import { proposeDates } from './propose-dates';

// A Monday.
const now = new Date(2026, 10, 23, 9, 30);

describe('the day of a next meeting', () => {
  it('is proposed at the board’s own weekday, hour and rhythm', () => {
    expect(proposed([local(2026, 9, 15, 10), local(2026, 9, 29, 10), local(2026, 10, 12, 10)])).toEqual([
      'Thu Nov 26 2026 10:00',
      'Thu Dec 03 2026 10:00',
      'Thu Dec 10 2026 10:00',
    ]);
  });

  it('is a Thursday at two for a board that never met', () => {
    expect(proposed([])[0]).toBe('Thu Nov 26 2026 14:00');
  });

  it('is never sooner than the charter’s notice', () => {
    expect(proposed([], 5)[0]).toBe('Thu Dec 03 2026 14:00');
    expect(proposed([local(2026, 5, 1, 10), local(2026, 5, 29, 10)], 0)[0]).toBe('Mon Nov 23 2026 10:00');
  });

  it('keeps its hour over a change of the clocks', () => {
    expect(proposed([local(2026, 9, 1, 14), local(2026, 9, 22, 14)], 0)).toEqual(
      expect.arrayContaining([expect.stringContaining('14:00')]),
    );
  });
});

it('counts meetings as people do', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 38, 102].map(ordinal)).toEqual([
    ...['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '38th', '102nd'],
  ]);
});

const local = (...parts: [number, number, number, number]) => new Date(...parts).toISOString();

const proposed = (meetings: string[], noticeDays = 2) =>
  proposeDates(meetings, noticeDays, now).map(
    (date) => `${date.toDateString()} ${date.toTimeString().slice(0, 5)}`,
  );
