import { wordsIn } from '@gatehouse/server-kit';
import type { ContractEvent, PilotEvent } from '@gatehouse/pilots-domain';
import { integer, projection } from '@gatehouse/projections';
import { contractTexts } from './contract-documents.projection';
import { pilotTexts } from './pilot-documents.projection';
import { recordedTexts, type OnRecord } from './record-documents.projection';

/** A word that was ever written, and in how many descriptions and clauses. */
export type WordRow = { word: string; uses: number };

const begins = (_event: unknown, _envelope: unknown, word: string): WordRow => ({ word, uses: 1 });
const again = (row: WordRow): WordRow => ({ ...row, uses: row.uses + 1 });

/**
 * The words there are to be found, for what a typing hand meant and for which of two words says more. Words only come:
 * what holds them now, or held them once, is the documents' to say.
 */
export const searchWords = projection<WordRow, Written>()({
  name: 'search-words',
  version: 2,
  history: 'none',
  keys: (event) => wordsIn(...textsOf(event)),
  columns: { letters: integer((row) => row.word.length, true), uses: integer((row) => row.uses) },
  starts: {
    ...{ PilotRegistered: begins, PilotRevised: begins, ContractDrafted: begins, ClauseRevised: begins },
    ...{ BoardChartered: begins, MeetingCalled: begins, ItemPlaced: begins, EvidenceFiled: begins },
    ...{ ItemDecided: begins, CircularDecided: begins },
  },
  changes: {
    ...{ PilotRegistered: again, PilotRevised: again, ContractDrafted: again, ClauseRevised: again },
    ...{ BoardChartered: again, MeetingCalled: again, ItemPlaced: again, EvidenceFiled: again },
    ...{ ItemDecided: again, CircularDecided: again },
  },
});

type Written = PilotEvent | ContractEvent | OnRecord;

const textsOf = (event: Written): string[] => {
  switch (event.type) {
    case 'PilotRegistered':
    case 'PilotRevised':
      return [event.name, ...pilotTexts(event).map(({ text }) => text)];
    case 'ContractDrafted':
      return contractTexts(event.clauses).map(({ text }) => text);
    case 'ClauseRevised':
      return contractTexts({ [event.clause]: event.text }).map(({ text }) => text);
    default:
      // Everything else of a pilot's or a contract's has no words that are searched.
      return recordedTexts(event as OnRecord);
  }
};
