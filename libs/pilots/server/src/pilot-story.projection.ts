import { evidenceEventTypes, evidenceStory, type EvidenceEvent } from '@gatehouse/assurance-domain';
import type { MeetingEventOf } from '@gatehouse/boards-domain';
import type { Envelope } from '@gatehouse/event-store';
import {
  reviewEventTypes,
  reviewStory,
  type PlacementEvent,
  type ReviewEvent,
} from '@gatehouse/gates-domain';
import { isRule, person, quote, sentence, strong, type Sentence } from '@gatehouse/kernel';
import {
  contractEventTypes,
  pilotEventTypes,
  tell,
  tellContract,
  type ContractEvent,
  type PilotEvent,
  type StoryKind,
} from '@gatehouse/pilots-domain';
import { projection, text } from '@gatehouse/projections';
import { placementStory } from './placement-story';

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
  /** The gate review that it is about; from whoever is withdrawn from that, it is withheld. */
  reviewId: string | null;
};

type OfPilot = PilotEvent | ContractEvent | PlacementEvent | ReviewEvent | EvidenceEvent;
type Placed = MeetingEventOf<'ItemPlaced'>;
type StoryEvent = OfPilot | Placed;

/** An item that only informs is about no pilot. */
const pilotOf = (event: StoryEvent): string | null => {
  if (event.type !== 'ItemPlaced') return event.pilotId;
  return event.subject.kind === 'information' ? null : event.subject.pilotId;
};

const told = (event: StoryEvent, envelope: Envelope) => ({
  id: envelope.id,
  pilotId: pilotOf(event) ?? '',
  eventType: event.type,
  by: envelope.by,
  isByMachine: isRule(envelope.by),
  occurredAt: envelope.occurredAt,
  recordedAt: envelope.recordedAt,
  position: envelope.position,
  version: envelope.version,
  reviewId: null,
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

const placementEntry = (event: PlacementEvent, envelope: Envelope): StoryRow => ({
  ...told(event, envelope),
  ...placementStory(event, envelope.by),
  kind: 'gate',
});

const reviewEntry = (event: ReviewEvent, envelope: Envelope): StoryRow => ({
  ...told(event, envelope),
  ...reviewStory(event, envelope.by),
  kind: event.type === 'ReviewDecided' || event.type === 'ExceptionGranted' ? 'decision' : 'gate',
  reviewId: event.reviewId,
});

const evidenceEntry = (event: EvidenceEvent, envelope: Envelope): StoryRow => ({
  ...told(event, envelope),
  ...evidenceStory(event, envelope.by),
  kind: 'evidence',
});

const agendaEntry = (event: Placed, envelope: Envelope): StoryRow => ({
  ...told(event, envelope),
  sentence: isRule(envelope.by)
    ? sentence`The machine put it on a board’s ${strong('agenda')}. ${quote(event.title)}`
    : sentence`${person(envelope.by)} put it on a board’s ${strong('agenda')}. ${quote(event.title)}`,
  why: [{ name: 'Meeting', value: event.meetingId }],
  kind: 'gate',
  reviewId: 'reviewId' in event.subject ? event.subject.reviewId : null,
});

/** A file or a rule said it; the person only set it going. */
const isByMachine = (event: PilotEvent): boolean => {
  if (['StageEntered', 'StageReported', 'PilotWithdrawn'].includes(event.type)) return true;
  return 'capacity' in event && (event.capacity === 'import' || event.capacity === 'rule');
};

/**
 * One entry an event; of a criterion one a verdict: an assessment that only names newer facts has the key of the one
 * that began it, and rows here begin once.
 */
const keysOf = (event: StoryEvent, { position }: Envelope): string[] => {
  const pilotId = pilotOf(event);
  if (pilotId === null) return [];
  return event.type === 'CriterionAssessed'
    ? [[pilotId, event.reviewId, event.criterionId, event.since].join('/')]
    : [`${pilotId}/${String(position).padStart(16, '0')}`];
};

export const pilotStory = projection<StoryRow, StoryEvent>()({
  name: 'pilot-story',
  version: 3,
  history: 'insert-only',
  keys: keysOf,
  columns: {
    pilot: text((row) => row.pilotId, true),
    kind: text((row) => row.kind),
    review: text((row) => row.reviewId),
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
    ...Object.fromEntries(reviewEventTypes.map((type) => [type, reviewEntry])),
    ...Object.fromEntries(evidenceEventTypes.map((type) => [type, evidenceEntry])),
    PilotPlacedUnderPolicy: placementEntry,
    PilotMigrated: placementEntry,
    ItemPlaced: agendaEntry,
  },
  changes: {},
});
