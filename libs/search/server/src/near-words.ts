/** How many slips of the pen a word of this length may hold and still be meant. */
export const slipsIn = (word: string): number => {
  // Another year or number is another thing.
  if (!/\p{L}/u.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
};

/**
 * The letters to add, drop, change or swap with their neighbour until what was typed begins the word; more than `most`
 * is `most + 1`.
 */
export const slipsToBeginning = (typed: string, word: string, most: number): number => {
  for (let slips = 0; slips <= most; slips++) if (begins({ typed, word, slips })) return slips;
  return most + 1;
};

type Compared = { typed: string; word: string; slips: number };

/** Tried out rather than tabled: with one or two slips almost every word is given up at its first letters. */
const begins = (compared: Compared, at = 0, wordAt = 0): boolean => {
  const { typed, word, slips } = compared;
  let [here, there] = [at, wordAt];
  while (here < typed.length && typed[here] === word[there]) {
    here++;
    there++;
  }
  if (here === typed.length) return true;
  if (slips === 0) return false;
  const fewer = { typed, word, slips: slips - 1 };
  const isSwapped = typed[here] === word[there + 1] && typed[here + 1] === word[there];
  return (
    begins(fewer, here + 1, there) ||
    (there < word.length && (begins(fewer, here + 1, there + 1) || begins(fewer, here, there + 1))) ||
    (isSwapped && begins(fewer, here + 2, there + 2))
  );
};
