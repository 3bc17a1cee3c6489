import type { Sentence } from '@gatehouse/kernel';

/** A sentence as it is read aloud, with the names people have now. */
export const plainText = (sentence: Sentence, names: ReadonlyMap<string, string>): string =>
  sentence
    .map((part) => {
      if (part.kind === 'person') return names.get(part.person) ?? '';
      return part.kind === 'quote' ? `“${part.text}”` : part.text;
    })
    .join('');

/** Everybody whom sentences name, once. */
export const peopleIn = (sentences: readonly Sentence[]): string[] => [
  ...new Set(
    sentences.flatMap((parts) => parts.flatMap((part) => (part.kind === 'person' ? part.person : []))),
  ),
];
