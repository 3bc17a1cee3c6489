import { describe, expect, it } from '@jest/globals';
import { PositionPairs } from './position-pairs';

describe('positions of a log that was moved', () => {
  const pairs = new PositionPairs();
  for (const [from, to] of [
    [1, 100],
    [2, 250],
    [5, 900],
  ] as const)
    pairs.add(from, to);

  it.each([
    [0, 0],
    [1, 100],
    [2, 250],
    [4, 250],
    [5, 900],
    [99, 900],
  ])('stand for what was recorded up to there: %i becomes %i', (from, to) =>
    expect(pairs.translate(from)).toBe(to),
  );

  it('are nowhere in an empty log', () => expect(new PositionPairs().translate(7)).toBe(0));
});
