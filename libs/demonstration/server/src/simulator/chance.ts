/** Random numbers that are the same in every run with the same seed. */
export type Chance = {
  /** Below 1. */
  number(): number;
  below(limit: number): number;
  one<Value>(values: readonly Value[]): Value;
};

export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  // Mulberry32: small, quick, and good enough to make a portfolio look alive.
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(number() * limit);
  const one = <Value>(values: readonly Value[]): Value => {
    const value = values[below(values.length)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  };
  return { number, below, one };
};
