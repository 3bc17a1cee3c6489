import { describe, expect, it } from '@jest/globals';
import type { Filter, Recorded } from '../event-store';
import { matches, matchesNothing, serverFilter } from './kurrentdb-filter';

describe('a filter', () => {
  it.each<[what: string, filter: Filter, asked: object]>([
    ['none', {}, { filterOn: 'streamName', regex: '^[^$]' }],
    [
      'categories',
      { categories: ['pilot', 'review'] },
      { filterOn: 'streamName', prefixes: ['pilot-', 'review-'] },
    ],
    ['types', { types: ['A', 'B'] }, { filterOn: 'eventType', prefixes: ['A', 'B'] }],
    ['both', { types: ['A'], categories: ['pilot'] }, { filterOn: 'eventType', prefixes: ['A'] }],
  ])('of %s is applied by the server as far as it can', (_what, filter, asked) =>
    expect(serverFilter(filter)).toEqual({ ...asked, checkpointInterval: 1 }),
  );

  it('is applied again to what the server gives, which knows beginnings only', () => {
    const event = { event: { type: 'Noted' }, stream: 'pilot-7' } as Recorded;
    expect(matches(event, {})).toBe(true);
    expect(matches(event, { types: ['Noted'], categories: ['pilot'] })).toBe(true);
    expect(matches(event, { types: ['Note'] })).toBe(false);
    expect(matches(event, { categories: ['pil'] })).toBe(false);
    expect(matches(event, { types: ['Noted'], categories: ['review'] })).toBe(false);
  });

  it('of nothing needs no reading', () => {
    expect([{}, { types: ['A'] }, { types: [] }, { categories: [] }].map(matchesNothing)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
