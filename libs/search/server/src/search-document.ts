import { asColumn, wordsIn } from '@gatehouse/server-kit';
import { text } from '@gatehouse/projections';

/** A text in which words are found, and what it is called where it was found. */
export type DocumentText = { name: string; text: string };

/** A thing that can be found: its title, where it has one of its own, and its texts in the order they matter. */
export type SearchDocument = { id: string; title: string; texts: readonly DocumentText[] };

/** What every kind of document is searched by: a column for the title, and one for all its words. */
export const documentColumns = {
  title: text((row: SearchDocument) => asColumn(wordsIn(row.title))),
  words: text((row: SearchDocument) => asColumn(wordsIn(row.title, ...row.texts.map((one) => one.text)))),
};

/** Without the texts that say nothing. */
export const written = (texts: readonly DocumentText[]): DocumentText[] =>
  texts.filter(({ text }) => text.trim() !== '');
