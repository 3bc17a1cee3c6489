import type { Moment, ReadStore } from '@gatehouse/projections';
import type { PeopleNames, Withheld } from '@gatehouse/server-kit';
import { askedWords, nearWords, type AskedWord } from './asked-words';
import { contractDocuments } from './contract-documents.projection';
import { searchDocuments, type FoundDocument } from './document-search';
import { beginsWithOneOf, isNearOneOf, markedParts, passageIn, type Part, type Passage } from './passages';
import { recordsFound } from './records-found';
import { searchPeople, type FoundPerson } from './people-search';
import { pilotDocuments } from './pilot-documents.projection';

export const searchKinds = [
  'pilot',
  'person',
  'contract',
  'board',
  'meeting',
  'decision',
  'evidence',
] as const;
export type SearchKind = (typeof searchKinds)[number];

export type SearchResult = {
  kind: SearchKind;
  id: string;
  title: string;
  titleParts: Part[];
  found: Passage;
  /** Somebody, where it is somebody; access says the rest. */
  person: { id: string } | null;
  address: string;
  score: number;
};

export type SearchResults = {
  results: SearchResult[];
  near: { typed: string; read: readonly string[] }[];
  didYouMean: string[];
};

export type Question = {
  typed: readonly string[];
  kinds: readonly SearchKind[];
  first: number;
  moment: Moment;
  /** What the person asking may not find. */
  withheld: Withheld;
};
type From = { rows: ReadStore; names: PeopleNames };

/** Everything of the kinds asked for that holds every word, the best of each kind first. */
export const search = async (from: From, question: Question): Promise<SearchResults> => {
  const { typed, kinds, first, moment } = question;
  const of = <Found>(kind: SearchKind, find: () => Promise<Found[]>) =>
    kinds.includes(kind) ? find() : Promise.resolve([]);
  const people = await of('person', () => searchPeople(from.names, { typed, first }));
  // Whoever typed somebody's name did not mean a word that is near to it.
  const isName = people.some(({ isNear }) => !isNear);
  const words = await askedWords(from.rows, typed, { withNear: !isName });
  const asked = { words, moment, first };
  const [pilots, contracts, records] = await Promise.all([
    of('pilot', () => searchDocuments(from.rows, pilotDocuments, asked)),
    of('contract', () => searchDocuments(from.rows, contractDocuments, asked)),
    recordsFound(from.rows, question, asked),
  ]);
  const results = [
    ...pilots.map((found) => pilotResult(found, words)),
    ...people.map((found) => personResult(found, typed)),
    ...(await contractResults(from.rows, { contracts, words, moment })),
    ...records,
  ].sort((one, other) => other.score - one.score);
  return {
    results,
    near: words.filter(({ isNear }) => isNear).map(({ typed, meant }) => ({ typed, read: meant })),
    didYouMean: results.length > 0 ? [] : await otherQuestions(from.rows, words),
  };
};

const pilotResult = ({ document, score }: FoundDocument, words: readonly AskedWord[]): SearchResult => {
  const isMeant = beginsWithOneOf(words.flatMap(({ meant }) => meant));
  const { id, title, texts } = document;
  return {
    ...{ kind: 'pilot', id, title, score, person: null, address: `/pilots/${id}` },
    titleParts: markedParts(title, isMeant),
    found: passageIn(texts, isMeant),
  };
};

type FoundContracts = { contracts: readonly FoundDocument[]; words: readonly AskedWord[]; moment: Moment };

/** A contract is called as its pilot is called at the moment. */
const contractResults = async (
  rows: ReadStore,
  { contracts, words, moment }: FoundContracts,
): Promise<SearchResult[]> => {
  const pilots = await rows.rows(
    pilotDocuments,
    contracts.map(({ document }) => document.id),
    moment,
  );
  const isMeant = beginsWithOneOf(words.flatMap(({ meant }) => meant));
  return contracts.map(({ document: { id, texts }, score }) => {
    const title = pilots.get(id)?.title ?? 'A pilot that was withdrawn';
    return {
      ...{ kind: 'contract', id, title, score, person: null, address: `/pilots/${id}/contract` },
      titleParts: markedParts(title, isMeant),
      found: passageIn(texts, isMeant),
    };
  });
};

const personResult = ({ named, score }: FoundPerson, typed: readonly string[]): SearchResult => {
  const { person, name, title, unit } = named;
  const begins = beginsWithOneOf(typed);
  const isNear = isNearOneOf(typed);
  const isMeant = (word: string) => begins(word) || isNear(word);
  const about = [title, unit].filter((words) => words !== null).join(', ');
  return {
    ...{ kind: 'person', id: person, title: name, score, person: { id: person } },
    address: `/settings/people/${encodeURIComponent(person)}`,
    titleParts: markedParts(name, isMeant),
    found: { field: 'Title', parts: markedParts(about, isMeant) },
  };
};

/** Where nothing was found: the same with a word that is written somewhere, or each of the words for itself. */
const otherQuestions = async (rows: ReadStore, words: readonly AskedWord[]): Promise<string[]> => {
  const unknown = words.find(({ typed, weight }) => weight === unheard && typed.length >= shortestMistaken);
  if (unknown) {
    const others = await nearWords(rows, unknown.typed, mostSlips);
    return others
      .slice(0, mostQuestions)
      .map(({ word }) => words.map((one) => (one === unknown ? word : one.typed)).join(' '));
  }
  return words.length < 2 ? [] : words.slice(0, mostQuestions).map(({ typed }) => typed);
};

/** The weight of a word that nobody has written. */
const unheard = 1;
const shortestMistaken = 4;
const mostSlips = 3;
const mostQuestions = 3;
