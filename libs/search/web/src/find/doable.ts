import type { IconShape } from '@gatehouse/ui';

/** Somewhere to go or something to do, by its words; no two have the same label. */
export type Doable = {
  label: string;
  icon: IconShape;
  /** What it is about, or where it leads. */
  detail?: string;
  /** The key that does the same. */
  shortcut?: string;
  act: () => void;
  /** What came of it is said in the list, so that the list stays open. */
  staysOpen?: true;
};

/** Whether each word that was typed begins a word of the label. */
export const fits = (label: string, typed: string): boolean => {
  const words = wordsOf(label);
  return wordsOf(typed).every((one) => words.some((word) => word.startsWith(one)));
};

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
