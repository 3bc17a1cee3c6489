import type { Sentence } from '@gatehouse/kernel';
import {
  contractEventTypes,
  pilotEventTypes,
  tell,
  tellContract,
  type ContractEvent,
  type PilotEvent,
  type StoryKind,
} from '@gatehouse/pilots-domain';
import type { Envelope } from '@gatehouse/event-store';
import { projection, text } from '@gatehouse/projections';

/** One event of a pilot's life, told. */
export type StoryRow = {
  id: string;
  pilotId: string;
  sentence: Sentence;
  kind: StoryKind;
  eventType: string;
  by: string;
  isByMachine: boolean;
  occurredAt: string;
  recordedAt: string;
  position: number;
  version: number;
  why: readonly { name: string; value: string }[];
};

const told = (event: PilotEvent | ContractEvent, envelope: Envelope) => ({
  id: envelope.id,
  pilotId: event.pilotId,
  eventType: event.type,
  by: envelope.by,
  occurredAt: envelope.occurredAt,
  recordedAt: envelope.recordedAt,
  position: envelope.position,
  version: envelope.version,
});

const entry = (event: PilotEvent, envelope: Envelope): StoryRow => ({
  ...told(event, envelope),
  isByMachine: isByMachine(event),
  ...tell(event, envelope.by),
});

const contractEntry = (event: ContractEvent, envelope: Envelope): StoryRow => ({
  ...told(event, envelope),
  isByMachine: event.type === 'SignatureOverdue',
  ...tellContract(event, envelope.by),
});

/** A file or a rule said it; the person only set it going. */
const isByMachine = (event: PilotEvent): boolean => {
  if (event.type === 'StageEntered' || event.type === 'PilotWithdrawn') return true;
  return 'capacity' in event && (event.capacity === 'import' || event.capacity === 'rule');
};

export const pilotStory = projection<StoryRow, PilotEvent | ContractEvent>()({
  name: 'pilot-story',
  version: 2,
  history: 'insert-only',
  keys: ({ pilotId }, { position }) => [`${pilotId}/${String(position).padStart(16, '0')}`],
  columns: {
    pilot: text((row) => row.pilotId, true),
    kind: text((row) => row.kind),
    /** Lower-case words and people's ids, to search within the story. */
    words: text((row) =>
      row.sentence
        .map((part) => (part.kind === 'person' ? `@${part.person}` : part.text))
        .join('')
        .toLowerCase(),
    ),
  },
  starts: {
    ...Object.fromEntries(pilotEventTypes.map((type) => [type, entry])),
    ...Object.fromEntries(contractEventTypes.map((type) => [type, contractEntry])),
  },
  changes: {},
});
