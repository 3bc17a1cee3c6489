import { describe, expect, it } from '@jest/globals';
import { heldOf, meetingAfter, meetingBefore } from './board-meeting';

const held = heldOf([
  { title: 'The 38th', closedAt: '2026-11-26T16:00:00.000Z' },
  { title: 'The 39th', closedAt: null },
  { title: 'The 37th', closedAt: '2026-10-29T16:00:00.000Z' },
]);

describe('the board meetings on the axis of time', () => {
  it('are those that were held, in their order', () => {
    expect(held.map(({ title }) => title)).toEqual(['The 37th', 'The 38th']);
  });

  it('are stepped from one to the next', () => {
    expect(meetingBefore(held, '2026-11-27T00:00:00.000Z')?.title).toBe('The 38th');
    expect(meetingBefore(held, '2026-11-26T16:00:00.000Z')?.title).toBe('The 37th');
    expect(meetingBefore(held, '2026-10-29T16:00:00.000Z')).toBeUndefined();
    expect(meetingAfter(held, '2026-10-29T16:00:00.000Z')?.title).toBe('The 38th');
    expect(meetingAfter(held, '2026-11-26T16:00:00.000Z')).toBeUndefined();
  });
});
