import { clauseNames, type ClauseName, type Clauses, type ContractEvent } from '@gatehouse/pilots-domain';
import { projection } from '@gatehouse/projections';
import { documentColumns, written, type DocumentText, type SearchDocument } from './search-document';

const names: Readonly<Record<ClauseName, string>> = {
  decision: 'Decision',
  moment: 'Decision moment',
  whoActs: 'Who acts',
  goodEnough: 'Good enough',
  toleratedErrors: 'Tolerated errors',
  escalation: 'Escalation',
  override: 'Override',
  authority: 'Authority changed',
  incentive: 'Incentive changed',
  process: 'Process rewritten',
};

/** What a contract's clauses say, each as one text. */
export const contractTexts = (clauses: Partial<Clauses>): DocumentText[] =>
  written(clauseNames.map((clause) => ({ name: names[clause], text: textsIn(clauses[clause]).join('; ') })));

/** Whatever a clause is made of, its words. */
const textsIn = (part: unknown): string[] => {
  if (typeof part === 'string') return part.trim() === '' ? [] : [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : [];
};

const revised = (texts: readonly DocumentText[], clause: ClauseName, next: readonly DocumentText[]) =>
  clauseNames.flatMap((one) => (one === clause ? next : texts.filter(({ name }) => name === names[one])));

/** Decision contracts as they are searched; what their pilots are called is the pilots' to say. */
export const contractDocuments = projection<SearchDocument, ContractEvent>()({
  name: 'search-contracts',
  version: 1,
  history: 'versions',
  keys: ({ pilotId }) => [pilotId],
  columns: documentColumns,
  starts: {
    ContractDrafted: ({ pilotId, clauses }) => ({ id: pilotId, title: '', texts: contractTexts(clauses) }),
  },
  changes: {
    ContractDrafted: (row, { clauses }) => ({ ...row, texts: contractTexts(clauses) }),
    ClauseRevised: (row, { clause, text }) => ({
      ...row,
      texts: revised(row.texts, clause, contractTexts({ [clause]: text })),
    }),
  },
});
