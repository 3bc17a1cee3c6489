import type { Clauses } from './clauses';
import { answersIn } from './clause-fields';

/**
 * A text with case, spacing and the punctuation between words taken out; two texts that differ in nothing else are the
 * same to whoever signed one of them. Whatever stands in a number, before one or between two stays as it is.
 */
export const normalisedText = (text: string): string => {
  const tokens = [...folded(text).matchAll(token)].map(([found]) => found);
  return tokens.filter((one, index) => !isBetweenWords(tokens, one, index)).join(' ');
};

/** What a digest is taken of: every answer on a line of its own under its field's name, in the order of reading. */
export const canonicalText = (clauses: Clauses): string =>
  [
    ...answersIn(clauses).map(({ path, text }) => `${path}: ${normalisedText(text)}`),
    `goodEnough.comparator: ${clauses.goodEnough.comparator}`,
  ].join('\n');

// Composed, so that an accent is one sign; what no reader sees is nothing. Lower case by way of upper: ß is ss.
const folded = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replaceAll(/[\u2010\u2011\u2212]/g, '-')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC');

/** A number with its sign and its inner punctuation; a word; any other sign by itself. */
const token = /(?<![\p{L}\p{M}\p{N}])[-.]\p{N}+(?:\p{P}\p{N}+)*|\p{N}+(?:\p{P}\p{N}+)*|[\p{L}\p{M}]+|\S/gu;

const isBetweenWords = (tokens: readonly string[], one: string, index: number): boolean =>
  /^\p{P}$/u.test(one) &&
  !meaningful.has(one) &&
  !(isNumber(tokens[index - 1]) && isNumber(tokens[index + 1]));

const isNumber = (one: string | undefined): boolean => one !== undefined && /\p{N}/u.test(one);

/** Unicode calls these punctuation; to a reader they are words. */
const meaningful = new Set(['%', '‰', '‱', '#', '&', '@', '*', '/', '\\', '§', '¶', '†', '‡']);
