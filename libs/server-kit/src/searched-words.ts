/** The words of a text as they are compared: without case, accents and signs, each once, in the order they come. */
export const wordsIn = (...texts: readonly (string | null)[]): string[] => {
  const found = texts.flatMap((text) => (text === null ? [] : [...plain(text).matchAll(word)]));
  return [...new Set(found.map(([letters]) => letters.slice(0, longestWord)))];
};

/** A place in a text where a word begins and ends. */
export type WordPlace = { word: string; from: number; to: number };

/** Where the words of a text stand in it, as it was written. */
export const placesIn = (text: string): WordPlace[] =>
  [...text.matchAll(writtenWord)].map(({ 0: letters, index }) => ({
    word: plain(letters).slice(0, longestWord),
    from: index,
    to: index + letters.length,
  }));

/** Words in a column: a blank before and after each, so that a beginning and a whole word can be told apart. */
export const asColumn = (words: readonly string[]): string =>
  words.length === 0 ? '' : ` ${words.join(' ')} `;

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const word = /[\p{L}\p{N}]+/gu;
const writtenWord = /[\p{L}\p{N}\p{M}]+/gu;

// Longer ones are no words; an index need not hold them.
const longestWord = 60;
