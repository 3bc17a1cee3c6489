import type { Sentence } from '@gatehouse/kernel';
import type { Reported } from './pilot.events';

export type StoryKind =
  'decision' | 'people' | 'description' | 'measurement' | 'money' | 'contract' | 'gate' | 'evidence';

/** An event as minutes would put it: the sentence, what it is about, and the facts behind it. */
export type Told = { sentence: Sentence; kind: StoryKind; why: readonly { name: string; value: string }[] };

export const factsOf = (reported: Reported | null): [string, string][] =>
  reported === null
    ? []
    : [
        ['Row', String(reported.row)],
        ['The file says', reported.raw === '' ? 'nothing' : reported.raw],
        ['Date in the file', reported.date ? `${reported.date.raw} (${reported.date.precision})` : 'none'],
        ['Import', reported.importId],
      ];

export const told = (
  said: Sentence,
  kind: StoryKind,
  why: readonly (readonly [string, string])[] = [],
): Told => ({
  sentence: said,
  kind,
  why: why.map(([name, value]) => ({ name, value })),
});
