import type { Description, PilotEvent, Source } from '@gatehouse/pilots-domain';
import { projection } from '@gatehouse/projections';
import { documentColumns, written, type DocumentText, type SearchDocument } from './search-document';

type Described = Description & { source: Source };

/** What is said of a pilot beside its name. */
export const pilotTexts = ({ purpose, unit, programme, tags, source }: Described): DocumentText[] =>
  written([
    { name: 'Unit', text: unit },
    { name: 'Programme', text: programme ?? '' },
    { name: 'Number', text: source.kind === 'import' ? (source.externalId ?? '') : '' },
    { name: 'Tags', text: tags.join(', ') },
    { name: 'Purpose', text: purpose },
  ]);

const numberIn = (row: SearchDocument): DocumentText[] => row.texts.filter(({ name }) => name === 'Number');

/** Pilots as they are searched. */
export const pilotDocuments = projection<SearchDocument, PilotEvent>()({
  name: 'search-pilots',
  version: 1,
  history: 'versions',
  keys: ({ pilotId }) => [pilotId],
  columns: documentColumns,
  starts: {
    PilotRegistered: (event) => ({ id: event.pilotId, title: event.name, texts: pilotTexts(event) }),
  },
  changes: {
    PilotRevised: (row, event) => {
      const texts = pilotTexts(event);
      // A revision by hand says nothing of the number that an inventory gave.
      const kept = event.source.kind === 'import' ? [] : numberIn(row);
      return { ...row, title: event.name, texts: [...texts, ...kept] };
    },
    PilotWithdrawn: () => null,
  },
});
