import { placesIn, type WordPlace } from '@gatehouse/server-kit';
import type { DocumentText } from './search-document';
import { slipsIn, slipsToBeginning } from './near-words';

/** A stretch of text; what was searched for is marked. */
export type Part = { text: string; isMatch: boolean };

/** Where something was found: what the text is called, and the words around. */
export type Passage = { field: string; parts: Part[] };

/** Whether a word of a text is one of those that were looked for. */
export type Meant = (word: string) => boolean;

export const beginsWithOneOf =
  (meant: readonly string[]): Meant =>
  (word) =>
    meant.some((one) => word.startsWith(one));

export const isNearOneOf =
  (typed: readonly string[]): Meant =>
  (word) =>
    typed.some((one) => slipsToBeginning(one, word, slipsIn(one)) <= slipsIn(one));

/** A text in parts, with the words that are meant marked. */
export const markedParts = (text: string, isMeant: Meant): Part[] => {
  const parts: Part[] = [];
  let from = 0;
  for (const place of placesIn(text).filter(({ word }) => isMeant(word))) {
    parts.push({ text: text.slice(from, place.from), isMatch: false });
    parts.push({ text: text.slice(place.from, place.to), isMatch: true });
    from = place.to;
  }
  parts.push({ text: text.slice(from), isMatch: false });
  return parts.filter(({ text }) => text !== '');
};

/** The text that holds most of the words, as much of it as a line shows; the first text where none holds any. */
export const passageIn = (texts: readonly DocumentText[], isMeant: Meant): Passage => {
  const counted = texts.map(({ name, text }) => ({ name, text, held: heldIn(text, isMeant) }));
  const [best] = counted.toSorted((one, other) => other.held.length - one.held.length);
  if (!best) return { field: '', parts: [] };
  const { text, from } = aroundFirst(best.text, best.held);
  const parts = markedParts(text, isMeant);
  return { field: best.name, parts: from === 0 ? parts : [{ text: '… ', isMatch: false }, ...parts] };
};

const heldIn = (text: string, isMeant: Meant): WordPlace[] => {
  const held = placesIn(text).filter(({ word }) => isMeant(word));
  // Each word once: a text that says one of them often holds no more of the question.
  return held.filter(({ word }, index) => held.findIndex((one) => one.word === word) === index);
};

/** A line of the text that begins a little before the first word that was found, at the beginning of a word. */
const aroundFirst = (text: string, [first]: readonly WordPlace[]): { text: string; from: number } => {
  if (text.length <= lineLength || !first || first.from < lead)
    return { text: text.slice(0, lineLength), from: 0 };
  const blank = text.indexOf(' ', first.from - lead);
  const from = blank === -1 || blank >= first.from ? first.from : blank + 1;
  return { text: text.slice(from, from + lineLength), from };
};

const lineLength = 140;
const lead = 40;
