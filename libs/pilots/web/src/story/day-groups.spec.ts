import { describe, expect, it } from '@jest/globals';
import { dayGroups } from './day-groups';

describe('the days of a story', () => {
  it('puts neighbours of one day together and keeps the order', () => {
    const groups = dayGroups([
      at('2026-11-23T10:00:00'),
      at('2026-11-23T08:00:00'),
      at('2026-11-20T16:00:00'),
    ]);
    expect(groups.map(({ entries }) => entries.length)).toEqual([2, 1]);
  });

  it('names a day again where a later entry of the log speaks of it', () => {
    const groups = dayGroups([
      at('2026-11-23T10:00:00'),
      at('2024-01-01T00:00:00'),
      at('2026-11-23T08:00:00'),
    ]);
    expect(groups).toHaveLength(3);
  });
});

function at(occurredAt: string) {
  return { occurredAt };
}
