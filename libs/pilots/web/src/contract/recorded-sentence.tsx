import { tellContract, type ContractEvent } from '@gatehouse/pilots-domain';
import { Sentence } from '@gatehouse/ui';
import type { Named } from '../pilot/will-be-recorded';

type Props = { events: readonly ContractEvent[]; by: Named };

/** The very sentences that the story will tell of a contract, before they are recorded. */
export function RecordedSentence({ events, by }: Props) {
  const nameOf = (id: string) => (id === by.id ? by.name : id);
  const parts = events.flatMap((event, index) => [
    ...(index > 0 ? [{ kind: 'text', text: ' ' }] : []),
    ...tellContract(event, by.id).sentence.map((part) =>
      part.kind === 'person' ? { kind: 'person', text: nameOf(part.person) } : part,
    ),
  ]);
  return <Sentence parts={parts} />;
}
