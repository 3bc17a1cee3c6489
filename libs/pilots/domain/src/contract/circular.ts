import { clauseTitles, type Answer } from './clause-fields';
import type { Flaw, PilotWords } from './flaws';
import { contentWords } from './placeholders';

/** An answer from which nobody learns more than they knew before they asked. */
export const circularity = (
  answer: Answer,
  answers: readonly Answer[],
  { name, purpose }: PilotWords,
): Flaw | null => {
  const { clause, path: field, asks } = answer;
  const words = contentWords(answer.text);
  const question = new Set([...contentWords(asks), ...contentWords(clauseTitles[clause])]);
  if (words.every((word) => question.has(word)))
    return { clause, field, code: 'repeats-question', sentence: `This only repeats what is asked: ${asks}.` };
  if (isSame(words, contentWords(name)) || isSame(words, contentWords(purpose)))
    return {
      ...{ clause, field, code: 'repeats-pilot' },
      sentence: `This only repeats what the pilot is called or for. Answer: ${asks}.`,
    };
  const before = earlierTwin(answer, words, answers);
  return before
    ? {
        ...{ clause, field, code: 'repeats-answer' },
        sentence: `This repeats “${clauseTitles[before.clause]}” word for word. Answer: ${asks}.`,
      }
    : null;
};

/** Short answers agree by nature: the same desk is called twice, the same hour holds twice. */
const fewestWords = 4;

const earlierTwin = (
  { clause, path, kind }: Answer,
  words: readonly string[],
  answers: readonly Answer[],
): Answer | undefined => {
  if (kind !== 'text' || words.length < fewestWords) return undefined;
  const earlier = answers.slice(
    0,
    answers.findIndex((other) => other.path === path),
  );
  return earlier.find((other) => other.clause !== clause && isSame(words, contentWords(other.text)));
};

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((word, index) => word === others[index]);
