import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slipsIn, slipsToBeginning } from './near-words';

describe('near words', () => {
  it.each([
    ['benefits', 'benefits', 0],
    ['benef', 'benefits', 0],
    ['benfits', 'benefits', 1],
    ['bbenefits', 'benefits', 1],
    ['bemefits', 'benefits', 1],
    ['beenfits', 'benefits', 1],
    ['benefitss', 'benefits', 1],
    ['clasifyer', 'classifier', 2],
    ['modrenis', 'modernisation', 1],
    ['claim', 'benefits', 3],
    ['nurse', 'nu', 3],
  ])('%s is or begins %s but for %i slips', (typed, word, slips) => {
    expect(slipsToBeginning(typed, word, 2)).toBe(slips);
  });

  it('allows none in short words and numbers, one in words, two in long ones', () => {
    expect(['cat', '2025', 'nurse', 'benefits'].map(slipsIn)).toEqual([0, 0, 1, 2]);
  });

  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  it('are as far from what was typed as change after change takes it to the nearest beginning', () => {
    fc.assert(
      fc.property(words, words, fc.nat(3), (typed, word, most) => {
        const beginnings = Array.from({ length: word.length + 1 }, (_, length) => word.slice(0, length));
        const fewest = Math.min(...beginnings.map((beginning) => byTrying(typed, beginning)));
        expect(slipsToBeginning(typed, word, most)).toBe(Math.min(fewest, most + 1));
      }),
      { numRuns: 300 },
    );
  });
});

/** By the definition: the cheapest of the last changes there can be. */
const byTrying = (one: string, other: string): number => {
  if (one === '' || other === '') return one.length + other.length;
  const [shorterOne, shorterOther] = [one.slice(0, -1), other.slice(0, -1)];
  const isSwapped =
    one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1);
  return Math.min(
    byTrying(shorterOne, other) + 1,
    byTrying(one, shorterOther) + 1,
    byTrying(shorterOne, shorterOther) + (one.at(-1) === other.at(-1) ? 0 : 1),
    isSwapped ? byTrying(one.slice(0, -2), other.slice(0, -2)) + 1 : Infinity,
  );
};
