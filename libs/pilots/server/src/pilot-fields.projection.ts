import type { Envelope } from '@gatehouse/event-store';
import type { Sentence } from '@gatehouse/kernel';
import { fieldValues, tell, type PilotEvent, type PilotField } from '@gatehouse/pilots-domain';
import { projection, text } from '@gatehouse/projections';

/** A value that an event gave to one field of a pilot, whether or not it had it before. */
export type FieldRow = {
  slot: string;
  value: string | null;
  by: string;
  sentence: Sentence;
  occurredAt: string;
  position: number;
};

const separator = '/';

const valueOf = (event: PilotEvent, envelope: Envelope, key: string): FieldRow => {
  // The key was made below from the field's name; the last part is one of fieldValues' own.
  const field = key.slice(key.lastIndexOf(separator) + 1) as PilotField;
  return {
    slot: slotOf(event.pilotId, field),
    value: fieldValues(event)[field] ?? null,
    by: envelope.by,
    sentence: tell(event, envelope.by).sentence,
    occurredAt: envelope.occurredAt,
    position: envelope.position,
  };
};

export const slotOf = (pilotId: string, field: PilotField): string => `${pilotId}${separator}${field}`;

/** The history of any field, without reading the log. */
export const pilotFields = projection<FieldRow, PilotEvent>()({
  name: 'pilot-fields',
  version: 3,
  history: 'insert-only',
  keys: (event, { version }) =>
    Object.keys(fieldValues(event)).map((field) =>
      [event.pilotId, String(version).padStart(9, '0'), field].join(separator),
    ),
  columns: { slot: text((row) => row.slot, true) },
  starts: {
    PilotRegistered: valueOf,
    PilotRevised: valueOf,
    RiskTierAssigned: valueOf,
    SponsorNamed: valueOf,
    OwnershipAccepted: valueOf,
    OwnershipReleased: valueOf,
    StageEntered: valueOf,
    PilotHeld: valueOf,
    PilotResumed: valueOf,
    PilotRetired: valueOf,
    PilotKilled: valueOf,
    AutonomyRaised: valueOf,
    AutonomyLowered: valueOf,
  },
  changes: {},
});
