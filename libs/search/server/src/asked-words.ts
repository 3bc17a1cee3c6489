import type { ReadStore } from '@gatehouse/projections';
import { sql } from 'kysely';
import { slipsIn, slipsToBeginning } from './near-words';
import { searchWords } from './search-words.projection';

/** A word as it was typed, the words it is taken to be the beginning of, and how much it says: rare words say more. */
export type AskedWord = { typed: string; meant: readonly string[]; isNear: boolean; weight: number };

/** What was typed as it stands, or, where nothing written begins so, the words that are near. */
export const askedWords = (
  rows: ReadStore,
  typed: readonly string[],
  { withNear }: { withNear: boolean },
): Promise<AskedWord[]> =>
  Promise.all(
    typed.map(async (word) => {
      const uses = await usesOf(rows, word);
      return uses > 0 || !withNear ? asTyped(word, uses) : nearTo(rows, word);
    }),
  );

/** The words that are near to what was typed, nearest first and of equally near ones the more usual; whole words, if any is near, else words that begin so. */
export const nearWords = async (
  rows: ReadStore,
  typed: string,
  most = slipsIn(typed),
): Promise<{ word: string; uses: number }[]> => {
  if (most === 0) return [];
  const longEnough = await rows
    .select(searchWords)
    .select(['key', 'uses'])
    .where('letters', '>=', typed.length - most)
    .execute();
  const near = longEnough
    .map(({ key, uses }) => ({ word: key, uses, slips: slipsToBeginning(typed, key, most) }))
    .filter(({ slips }) => slips <= most)
    .sort((one, other) => one.slips - other.slips || other.uses - one.uses);
  // `clams` is `claims` with a slip, and much less the beginning of `classification` with one.
  const whole = near.filter(({ word }) => slipsToBeginning(word, typed, most) <= most);
  return (whole.length > 0 ? whole : near).slice(0, mostNear);
};

const nearTo = async (rows: ReadStore, typed: string): Promise<AskedWord> => {
  const near = await nearWords(rows, typed);
  const uses = near.reduce((sum, word) => sum + word.uses, 0);
  const meant = near.length === 0 ? [typed] : near.map(({ word }) => word);
  return { ...asTyped(typed, uses), meant, isNear: near.length > 0 };
};

const asTyped = (typed: string, uses: number): AskedWord => ({
  typed,
  meant: [typed],
  isNear: false,
  weight: 1 / Math.log2(2 + uses),
});

/** How often words that begin so were written. */
const usesOf = async (rows: ReadStore, beginning: string): Promise<number> => {
  const [found] = await rows
    .select(searchWords)
    .select(sql<number>`cast(coalesce(sum(uses), 0) as integer)`.as('uses'))
    .where('key', '>=', beginning)
    .where('key', '<', beginning + lastLetter)
    .execute();
  return found?.uses ?? 0;
};

/** Sorts after every letter on both engines, which compare bytes. */
const lastLetter = '\u{10FFFF}';

const mostNear = 6;
