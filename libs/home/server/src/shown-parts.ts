import type { Sentence } from '@gatehouse/kernel';
import type { PeopleNames } from '@gatehouse/server-kit';

export type Names = ReadonlyMap<string, string>;

/** What the people in these sentences are called now. */
export const namesIn = (people: PeopleNames, sentences: readonly Sentence[]): Promise<Names> =>
  people.namesOf([
    ...new Set(sentences.flat().flatMap((part) => (part.kind === 'person' ? [part.person] : []))),
  ]);

/** A sentence as GraphQL sends it, with people named. */
export const shownParts = (said: Sentence, names: Names) =>
  said.map((part) =>
    part.kind === 'person'
      ? { kind: part.kind, text: names.get(part.person) ?? '', person: { id: part.person } }
      : { ...part, person: null },
  );
