import { reviewStory, type ReviewEvent } from '@gatehouse/gates-domain';
import { Sentence } from '@gatehouse/ui';

/** Somebody as a sentence names them. */
export type Named = { id: string; name: string };

type Props = { event: ReviewEvent; by: Named; others?: readonly Named[] };

/** The very sentence that the story will tell, before it is recorded. */
export function WillBeSaid({ event, by, others = [] }: Props) {
  const nameOf = (id: string) => [by, ...others].find((one) => one.id === id)?.name ?? id;
  const parts = reviewStory(event, by.id).sentence.map((part) =>
    part.kind === 'person' ? { kind: 'person', text: nameOf(part.person) } : part,
  );
  return <Sentence parts={parts} />;
}

/** Words that are still to be written. */
export const orDots = (words: string): string => words.trim() || '…';
