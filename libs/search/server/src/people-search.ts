import { wordsIn } from '@gatehouse/server-kit';
import type { Named, PeopleNames } from '@gatehouse/server-kit';
import { slipsIn, slipsToBeginning } from './near-words';
import { scores } from './scores';

/** `isNear`: only by a word that is near to one of theirs. */
export type FoundPerson = { named: Named; score: number; isNear: boolean };

/** People by name, title and unit. Names are read from the directory each time, and kept nowhere. */
export const searchPeople = async (
  names: PeopleNames,
  { typed, first }: { typed: readonly string[]; first: number },
): Promise<FoundPerson[]> => {
  const everybody = await names.everybody();
  return everybody
    .map((named) => ({ named, ...worthOfAll(typed, named) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || (one.named.name < other.named.name ? -1 : 1))
    .slice(0, first);
};

/** What each word is worth where it is found best, in sum; nothing where one is not found at all. */
const worthOfAll = (typed: readonly string[], { name, title, unit }: Named) => {
  const words = { title: wordsIn(name), text: wordsIn(title, unit) };
  const worths = typed.map((word) => worthOf(word, words));
  const score = worths.includes(0) ? 0 : worths.reduce((sum, worth) => sum + worth, 0);
  return { score, isNear: worths.some((worth) => nearWorths.includes(worth)) };
};

const nearWorths = [scores.beginningInTitle * scores.near, scores.beginningInText * scores.near];

const worthOf = (
  typed: string,
  { title, text }: { title: readonly string[]; text: readonly string[] },
): number => {
  const isBegun = (word: string) => word.startsWith(typed);
  const most = slipsIn(typed);
  const isNear = (word: string) => most > 0 && slipsToBeginning(typed, word, most) <= most;
  if (title.includes(typed)) return scores.wholeInTitle;
  if (title.some(isBegun)) return scores.beginningInTitle;
  if (text.includes(typed)) return scores.wholeInText;
  if (text.some(isBegun)) return scores.beginningInText;
  if (title.some(isNear)) return scores.beginningInTitle * scores.near;
  return text.some(isNear) ? scores.beginningInText * scores.near : 0;
};
