import type { EvidenceEvent, EvidenceEventOf } from '@gatehouse/assurance-domain';
import type { Envelope } from '@gatehouse/event-store';
import { instantOf, millisecondsOf, millisecondsPerDay, type Day, type Instant } from '@gatehouse/kernel';
import { projection, text } from '@gatehouse/projections';

export type EvidenceRow = Omit<EvidenceEventOf<'EvidenceFiled'>, 'type' | 'capacity'> & {
  state: 'counts' | 'superseded' | 'expired';
  filedBy: string;
  filedAt: Instant;
  position: number;
  supersededBy: string | null;
};

const filed = (event: EvidenceEventOf<'EvidenceFiled'>, envelope: Envelope): EvidenceRow => {
  const { type: _, capacity: __, ...words } = event;
  return {
    ...words,
    state: 'counts',
    filedBy: envelope.by,
    filedAt: envelope.occurredAt,
    position: envelope.position,
    supersededBy: null,
  };
};

/** The first instant at which it counts no more. */
export const endOf = (day: Day): Instant =>
  instantOf(millisecondsOf(`${day}T00:00:00.000Z`) + millisecondsPerDay);

/** Every piece of evidence, with what has become of it. */
export const evidenceRows = projection<EvidenceRow, EvidenceEvent>()({
  name: 'evidence',
  version: 1,
  history: 'versions',
  keys: ({ evidenceId }) => [evidenceId],
  columns: {
    pilot: text((row) => row.pilotId, true),
    /** When the clock has something to say about it; null where it does not run out, or not any more. */
    due_at: text(
      ({ state, expiresOn }) => (state === 'counts' && expiresOn !== null ? endOf(expiresOn) : null),
      true,
    ),
  },
  starts: { EvidenceFiled: filed },
  changes: {
    EvidenceSuperseded: (row, { by }) => ({ ...row, state: 'superseded', supersededBy: by }),
    EvidenceExpired: (row) => ({ ...row, state: 'expired' }),
  },
});
