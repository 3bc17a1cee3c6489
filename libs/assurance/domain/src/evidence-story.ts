import { person, sentence, strong, type Sentence } from '@gatehouse/kernel';
import { evidenceKindWords } from './evidence-kinds';
import type { EvidenceEvent } from './evidence.events';

/** One event of evidence as a sentence, and what it rests on. */
export type ToldEvidence = { sentence: Sentence; why: readonly { name: string; value: string }[] };

/** Tells one event of evidence as the story of its pilot does; `by` is whoever recorded it. */
export const evidenceStory = (event: EvidenceEvent, by: string): ToldEvidence => {
  const kind = evidenceKindWords(event.kind);
  switch (event.type) {
    case 'EvidenceFiled':
      return told(
        sentence`${person(by)} ${event.supersedes === null ? 'filed evidence' : 'filed newer evidence'}, ${kind}: ${strong(event.title)}`,
        [
          ['Dated', event.datedOn],
          ['Counts until', event.expiresOn ?? 'it is superseded'],
          ...placeOf(event),
        ],
      );
    case 'EvidenceSuperseded':
      return told(sentence`Newer evidence took the place of ${strong(event.title)}, ${kind}.`, [
        ['By', event.by],
      ]);
    case 'EvidenceExpired':
      return told(
        sentence`The evidence ${strong(event.title)}, ${kind}, counts no more since ${event.expiredOn}.`,
        [['Rule', event.rule]],
      );
  }
};

const placeOf = ({ object }: Extract<EvidenceEvent, { type: 'EvidenceFiled' }>): [string, string][] =>
  object.at === 'link'
    ? [
        ['Link', object.url],
        ['Digest, SHA-256', object.digest ?? 'not said'],
      ]
    : [
        ['File', object.name],
        ['Digest, SHA-256', object.digest],
      ];

const told = (words: Sentence, why: readonly (readonly [string, string])[]): ToldEvidence => ({
  sentence: words,
  why: why.map(([name, value]) => ({ name, value })),
});
