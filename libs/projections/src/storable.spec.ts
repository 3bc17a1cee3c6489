import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asHeld, indexable, storable } from './storable';
import { cards, notes } from './testing/test-cards';

describe('a text in a column', () => {
  it.each([
    ['as it is', 'Crème 😀', 'Crème 😀'],
    ['without what PostgreSQL refuses', 'a\0b', 'a\uFFFDb'],
    ['without half a pair', 'a\ud83d', 'a\uFFFD'],
  ])('is kept %s', (_, said, kept) => {
    expect(storable(said)).toBe(kept);
    expect(asHeld(notes, 'note', said)).toBe(kept);
  });

  it('is short enough for an index, and equal only to its equal', () =>
    fc.assert(
      fc.property(long, long, (one, other) => {
        expect(Buffer.byteLength(indexable(one))).toBeLessThanOrEqual(900);
        expect(indexable(one) === indexable(other)).toBe(storable(one) === storable(other));
        expect(indexable(indexable(one))).toBe(indexable(one));
        expect(storable(indexable(one))).toBe(indexable(one));
      }),
    ));

  it('is looked for as the column holds it', () => {
    const text = 'x'.repeat(1_000);
    expect(asHeld(cards, 'stage', text)).toBe(indexable(text));
    expect(asHeld(notes, 'note', text)).toBe(text);
  });
});

/** Half of them begin alike for longer than an index keeps. */
const text = fc.string({ unit: 'binary', maxLength: 700, size: 'max' });
const long = fc.oneof(
  text,
  text.map((end) => '😀'.repeat(150) + end),
);
