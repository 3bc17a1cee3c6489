import type { ReadStore } from '@gatehouse/projections';
import type { Withheld } from '@gatehouse/server-kit';
import type { AskedWord } from './asked-words';
import { searchDocuments, type FoundDocument } from './document-search';
import { beginsWithOneOf, markedParts, passageIn } from './passages';
import { recordDocuments, type OnRecord, type RecordDocument } from './record-documents.projection';
import type { Question, SearchResult } from './search';

type Asked = Parameters<typeof searchDocuments>[2];

const recordKinds = ['board', 'meeting', 'decision', 'evidence'] as const;

/** Of each kind of record that is asked for, the best; nothing of an item that the person asking is withdrawn from. */
export const recordsFound = async (
  rows: ReadStore,
  { kinds, first, withheld }: Question,
  asked: Asked,
): Promise<SearchResult[]> => {
  const wanted = recordKinds.filter((kind) => kinds.includes(kind));
  if (wanted.length === 0) return [];
  // All kinds lie together, and some of what is found is not told: so more are read than are shown.
  const found = await searchDocuments<RecordDocument, OnRecord>(rows, recordDocuments, {
    ...asked,
    first: first * readForOne,
  });
  const told = found.filter(({ document }) => isToldBut(withheld, document));
  return wanted.flatMap((kind) =>
    told
      .filter(({ document }) => document.kind === kind)
      .slice(0, first)
      .map((one) => recordResult(one, asked.words)),
  );
};

const isToldBut = ({ items, circulars }: Withheld, { item, circular }: RecordDocument): boolean =>
  !(item !== null && items.has(item)) && !(circular !== null && circulars.has(circular));

const recordResult = (
  { document, score }: FoundDocument<RecordDocument>,
  words: readonly AskedWord[],
): SearchResult => {
  const isMeant = beginsWithOneOf(words.flatMap(({ meant }) => meant));
  const { kind, id, title, texts, address } = document;
  return {
    ...{ kind, id, title, score, person: null, address },
    titleParts: markedParts(title, isMeant),
    found: passageIn(texts, isMeant),
  };
};

const readForOne = 10;
