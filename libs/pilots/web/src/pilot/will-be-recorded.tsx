import { tell, type PilotEvent } from '@gatehouse/pilots-domain';
import { Sentence } from '@gatehouse/ui';

/** Somebody as a sentence names them. */
export type Named = { id: string; name: string };

type Props = { event: PilotEvent; by: Named; others?: readonly Named[] };

/** The very sentence that the story will tell, before it is recorded. */
export function WillBeRecorded({ event, by, others = [] }: Props) {
  const nameOf = (id: string) => [by, ...others].find((one) => one.id === id)?.name ?? id;
  const parts = tell(event, by.id).sentence.map((part) =>
    part.kind === 'person' ? { kind: 'person', text: nameOf(part.person) } : part,
  );
  return <Sentence parts={parts} />;
}

/** A reason that is still to be written. */
export const orDots = (words: string): string => words.trim() || '…';
