import type { EvidenceEvent } from '@gatehouse/assurance-domain';
import type { Envelope } from '@gatehouse/event-store';
import type { ReviewEvent } from '@gatehouse/gates-domain';
import type { Day, Instant } from '@gatehouse/kernel';
import {
  pilot,
  pilotEventTypes,
  type ContractEvent,
  type PilotEvent,
  type RegisteredPilot,
} from '@gatehouse/pilots-domain';
import { integer, projection } from '@gatehouse/projections';
import { contractFolds } from './contract-folds';
import { evidenceFolds } from './evidence-folds';
import { reviewFolds } from './review-folds';

export type FiledEvidence = {
  id: string;
  kind: string;
  title: string;
  datedOn: Day;
  expiresOn: Day | null;
  isSuperseded: boolean;
};

/** What a dossier is computed from, with its dates: an age is told for the day that is asked about. */
export type DossierRow = {
  pilotId: string;
  pilot: RegisteredPilot;
  registeredAt: Instant;
  ownedSince: Instant | null;
  conditionsDeclared: boolean;
  contract: {
    state: 'none' | 'draft' | 'waiting' | 'in-force' | 'voided';
    version: number | null;
    inForceSince: Instant | null;
  };
  /** Oldest first. */
  evidence: readonly FiledEvidence[];
  conditions: readonly { conditionId: string; state: 'open' | 'lapsed' | 'met' }[];
  /** Reviews whose decision let the pilot pass and stands. */
  passed: readonly { reviewId: string; gate: string }[];
};

export type DossierEvent = PilotEvent | ContractEvent | EvidenceEvent | ReviewEvent;

const begun = (event: Extract<PilotEvent, { type: 'PilotRegistered' }>, envelope: Envelope): DossierRow => ({
  pilotId: event.pilotId,
  pilot: pilot.evolve(pilot.initial, event) as RegisteredPilot, // what a registration makes of it
  registeredAt: envelope.occurredAt,
  ownedSince: null,
  conditionsDeclared: false,
  contract: { state: 'none', version: null, inForceSince: null },
  evidence: [],
  conditions: [],
  passed: [],
});

/** Whatever happens to a pilot, the decider's state knows what it means. */
const next = (row: DossierRow, event: PilotEvent, { occurredAt }: Envelope): DossierRow | null => {
  const state = pilot.evolve(row.pilot, event);
  if (state.kind !== 'registered') return null;
  const isOwned = state.ownership.kind === 'owned';
  return {
    ...row,
    pilot: state,
    ownedSince: isOwned ? (event.type === 'OwnershipAccepted' ? occurredAt : row.ownedSince) : null,
    conditionsDeclared: row.conditionsDeclared || event.type === 'ConditionsDeclared',
  };
};

const pilotFolds = Object.fromEntries(
  pilotEventTypes.filter((type) => type !== 'PilotRegistered').map((type) => [type, next]),
);

/** Everything that criteria speak about, pilot by pilot. */
export const dossiers = projection<DossierRow, DossierEvent>()({
  name: 'dossiers',
  version: 1,
  history: 'versions',
  keys: ({ pilotId }) => [pilotId],
  columns: { is_over: integer(({ pilot: { isOver } }) => (isOver ? 1 : 0), true) },
  starts: { PilotRegistered: begun },
  changes: { ...pilotFolds, ...contractFolds, ...evidenceFolds, ...reviewFolds },
});
