import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nodeOf, nodesAround } from './interval-tree';

describe('the interval tree', () => {
  it('finds an interval from every point in it', () =>
    fc.assert(
      fc.property(start, length, fc.double({ min: 0, max: 1, noNaN: true }), (from, long, part) => {
        const to = from + long;
        const point = Math.min(to - 1, from + Math.floor(part * long));
        expect(nodesAround(point)).toContain(nodeOf(from, to));
      }),
      { numRuns: 5_000 },
    ));

  it('keeps no more than one interval of a chain in a node', () =>
    fc.assert(
      fc.property(start, fc.array(length, { maxLength: 50 }), (from, lengths) => {
        let at = from;
        const nodes = lengths.map((long) => nodeOf(at, (at += long)));
        expect(new Set(nodes).size).toBe(nodes.length);
      }),
    ));

  it('has no place for an interval that holds nothing', () => expect(nodeOf(7, 7)).toBeNull());
});

/** Log positions, and instants from 1900 to 2200. */
const start = fc.oneof(fc.nat(1_000), fc.integer({ min: -2_208_988_800_000, max: 7_258_118_400_000 }));
const length = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3_155_760_000_000 }));
