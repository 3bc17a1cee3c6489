import type { ContractEvent, PilotEvent } from '@gatehouse/pilots-domain';
import { integer, projection } from '@gatehouse/projections';
import { contractTexts } from './contract-documents.projection';
import { pilotTexts } from './pilot-documents.projection';
import { wordsIn } from './words';

/** A word that was ever written, and in how many descriptions and clauses. */
export type WordRow = { word: string; uses: number };

const begins = (_event: unknown, _envelope: unknown, word: string): WordRow => ({ word, uses: 1 });
const again = (row: WordRow): WordRow => ({ ...row, uses: row.uses + 1 });

/**
 * The words there are to be found, for what a typing hand meant and for which of two words says more. Words only come:
 * what holds them now, or held them once, is the documents' to say.
 */
export const searchWords = projection<WordRow, PilotEvent | ContractEvent>()({
  name: 'search-words',
  version: 1,
  history: 'none',
  keys: (event) => wordsIn(...textsOf(event)),
  columns: { letters: integer((row) => row.word.length, true), uses: integer((row) => row.uses) },
  starts: { PilotRegistered: begins, PilotRevised: begins, ContractDrafted: begins, ClauseRevised: begins },
  changes: { PilotRegistered: again, PilotRevised: again, ContractDrafted: again, ClauseRevised: again },
});

const textsOf = (event: PilotEvent | ContractEvent): string[] => {
  switch (event.type) {
    case 'PilotRegistered':
    case 'PilotRevised':
      return [event.name, ...pilotTexts(event).map(({ text }) => text)];
    case 'ContractDrafted':
      return contractTexts(event.clauses).map(({ text }) => text);
    case 'ClauseRevised':
      return contractTexts({ [event.clause]: event.text }).map(({ text }) => text);
    default:
      return [];
  }
};
