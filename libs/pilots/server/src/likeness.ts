import { stemmer } from 'stemmer';

export type Words = { name: string; purpose: string };

/** In how many of how many texts a stem occurs; what is rare tells more. */
export type Rarity = { texts: number; holding: ReadonlyMap<string, number> };

/** `sorting` and `sorts` are one word; what every purpose says tells nothing about which. */
export const stemOf = (term: string): string | null => {
  const word = term.toLowerCase();
  return word.length < 3 || common.has(word) ? null : stemmer(word);
};

export const rarityOf = (texts: readonly Words[]): Rarity => {
  const holding = new Map<string, number>();
  for (const text of texts)
    for (const stem of new Set(stemsIn(text).keys())) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  return { texts: texts.length, holding };
};

/**
 * From 0 to 1: the share of the weight of the one's words that the other has too, whichever of the two gives more: a
 * short text within a long one is as good a hint as the other way round. Words of a name count double.
 */
export const likenessOf = (one: Words, other: Words, rarity: Rarity): number => {
  const [some, others] = [stemsIn(one), stemsIn(other)];
  return Math.max(shareOf(some, others, rarity), shareOf(others, some, rarity));
};

/** The words of the one, as they were written, whose stems the other has too. */
export const sharedWords = (one: Words, other: Words): string[] => {
  const stems = stemsIn(other);
  return [...new Set(writtenIn(textOf(one)))].filter((word) => stems.has(stemOf(word) ?? ''));
};

export const textOf = ({ name, purpose }: Words): string => `${name} ${purpose}`;

type Stems = ReadonlyMap<string, number>;

const stemsIn = ({ name, purpose }: Words): Stems => {
  const stems = new Map<string, number>();
  for (const [text, count] of [[purpose, 1] as const, [name, 2] as const])
    for (const word of writtenIn(text)) {
      const stem = stemOf(word);
      if (stem !== null) stems.set(stem, count);
    }
  return stems;
};

const shareOf = (some: Stems, others: Stems, { texts, holding }: Rarity): number => {
  let [whole, shared] = [0, 0];
  for (const [stem, count] of some) {
    const weight = count * Math.log(1 + texts / (holding.get(stem) ?? 1));
    whole += weight;
    if (others.has(stem)) shared += weight;
  }
  return whole === 0 ? 0 : shared / whole;
};

const writtenIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const common = new Set(
  'the and for from with that this are was will can has have into its their they who when which each all any not'.split(
    ' ',
  ),
);
