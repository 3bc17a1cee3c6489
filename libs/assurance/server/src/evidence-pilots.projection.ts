import type { EvidenceEvent, PilotOfEvidence } from '@gatehouse/assurance-domain';
import { pilot, pilotEventTypes, type Pilot, type PilotEvent } from '@gatehouse/pilots-domain';
import { projection } from '@gatehouse/projections';

/** The pilots that evidence can be about, as they stand now, and how often their evidence has moved. */
export type EvidencePilot = { pilotId: string; state: Pilot; revision: number };

const next = (row: EvidencePilot, event: PilotEvent): EvidencePilot => ({
  ...row,
  state: pilot.evolve(row.state, event),
});
const moved = (row: EvidencePilot): EvidencePilot => ({ ...row, revision: row.revision + 1 });

export const evidencePilots = projection<EvidencePilot, PilotEvent | EvidenceEvent>()({
  name: 'evidence-pilots',
  version: 1,
  history: 'none',
  keys: ({ pilotId }) => [pilotId],
  columns: {},
  starts: {
    PilotRegistered: (event) => ({
      ...{ pilotId: event.pilotId, revision: 0 },
      state: pilot.evolve(pilot.initial, event),
    }),
  },
  changes: {
    ...Object.fromEntries(pilotEventTypes.map((type) => [type, next])),
    EvidenceFiled: moved,
    EvidenceSuperseded: moved,
    EvidenceExpired: moved,
  },
});

/** Null where there is no such pilot. */
export const pilotOfEvidence = (row: EvidencePilot | null): PilotOfEvidence | null => {
  if (row?.state.kind !== 'registered') return null;
  const { description, ownership, sponsor, isOver } = row.state;
  const { unit, programme } = description;
  return { unit, programme, sponsor, isOver, owner: ownership.kind === 'owned' ? ownership.owner : null };
};
