import { evidenceEventTypes, type EvidenceEvent } from '@gatehouse/assurance-domain';
import type { Envelope } from '@gatehouse/event-store';
import { reviewEventTypes, type ReviewEvent } from '@gatehouse/gates-domain';
import type { Instant, Sentence } from '@gatehouse/kernel';
import {
  contractEventTypes,
  pilotEventTypes,
  tell,
  tellContract,
  type ContractEvent,
  type PilotEvent,
} from '@gatehouse/pilots-domain';
import { projection, text } from '@gatehouse/projections';
import { tellEvidenceChange, tellReviewChange } from './told-changes';

/** Something that happened to a pilot or one of its reviews, so that a board can see what a pack does not show yet. */
export type PackChange = {
  pilotId: string;
  reviewId: string | null;
  eventType: string;
  sentence: Sentence;
  at: Instant;
  position: number;
};

type TellingEvent = PilotEvent | ContractEvent | ReviewEvent | EvidenceEvent;

const told =
  <Event extends TellingEvent>(sentenceOf: (event: Event, by: string) => Sentence) =>
  (event: Event, { occurredAt, position, by }: Envelope): PackChange => ({
    pilotId: event.pilotId,
    reviewId: 'reviewId' in event ? event.reviewId : null,
    ...{ eventType: event.type, sentence: sentenceOf(event, by), at: occurredAt, position },
  });

const each = <Start>(types: readonly string[], start: Start): Record<string, Start> =>
  Object.fromEntries(types.map((type) => [type, start]));

export const packChanges = projection<PackChange, TellingEvent>()({
  name: 'pack-change',
  version: 1,
  history: 'insert-only',
  keys: (_, { position }) => [String(position).padStart(16, '0')],
  columns: {
    pilot: text((row) => row.pilotId, true),
    review: text((row) => row.reviewId),
  },
  starts: {
    ...each(
      pilotEventTypes,
      told<PilotEvent>((event, by) => tell(event, by).sentence),
    ),
    ...each(
      contractEventTypes,
      told<ContractEvent>((event, by) => tellContract(event, by).sentence),
    ),
    ...each(reviewEventTypes, told<ReviewEvent>(tellReviewChange)),
    ...each(evidenceEventTypes, told<EvidenceEvent>(tellEvidenceChange)),
  },
  changes: {},
});
