import type { Envelope } from '@gatehouse/event-store';
import type { PlacementEvent, PlacementEventOf } from '@gatehouse/gates-domain';
import type { Instant, PolicyVersion } from '@gatehouse/kernel';
import { integer, projection, text, type Moment, type ReadStore } from '@gatehouse/projections';

/** Which version of which policy a pilot is under, since when and by whom. */
export type PlacementRow = {
  pilotId: string;
  policyId: string;
  version: number;
  at: Instant;
  by: string;
  /** What it was under before, and why it was migrated; null for one that was placed. */
  migrated: { from: PolicyVersion; reason: string } | null;
};

const placed = (
  { pilotId, policyId, version }: PlacementEvent,
  { occurredAt, by }: Envelope,
): PlacementRow => ({ pilotId, policyId, version, at: occurredAt, by, migrated: null });

export const placements = projection<PlacementRow, PlacementEvent>()({
  name: 'placements',
  version: 1,
  history: 'versions',
  keys: ({ pilotId }) => [pilotId],
  columns: { policy: text(({ policyId }) => policyId), version: integer(({ version }) => version) },
  indexes: [['policy', 'version']],
  covered: ['policy', 'version'],
  starts: { PilotPlacedUnderPolicy: placed },
  changes: {
    PilotPlacedUnderPolicy: (_, event, envelope) => placed(event, envelope),
    PilotMigrated: (_, event: PlacementEventOf<'PilotMigrated'>, envelope) => ({
      ...placed(event, envelope),
      migrated: { from: event.from, reason: event.reason },
    }),
  },
});

/** Null while it is under no policy. */
export const placementOf = (
  rows: ReadStore,
  pilotId: string,
  moment: Moment = {},
): Promise<PlacementRow | null> => rows.row(placements, pilotId, moment);
