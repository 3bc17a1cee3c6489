import type { EvidenceEvent } from '@gatehouse/assurance-domain';
import { type Bound, type ReviewEvent, type ReviewEventOf } from '@gatehouse/gates-domain';
import {
  pilot,
  pilotEventTypes,
  type ContractEvent,
  signatoryRoles,
  type Pilot,
  type PilotEvent,
  type SignatoryRole,
} from '@gatehouse/pilots-domain';
import { projection } from '@gatehouse/projections';

/** A piece of a pilot's evidence, as far as reviews bind it. */
export type BindableEvidence = {
  evidenceId: string;
  kind: string;
  digest: string | null;
  state: 'counts' | 'superseded' | 'expired';
};

type StandingCondition = { reviewId: string; conditionId: string; text: string; owner: string };

/** What a review says and its decider has to know of its pilot, and what it binds of it. */
export type PilotRow = {
  pilotId: string;
  state: Pilot;
  /** The contract in force; null while none is. */
  contract: Bound['contract'];
  /** Whose signature on the contract that was submitted is waited for. */
  unsigned: readonly SignatoryRole[];
  evidence: readonly BindableEvidence[];
  /** How many reviews were ever requested, and the event that requested the last. */
  requests: number;
  lastRequest: { reviewId: string; eventId: string } | null;
  openReview: { reviewId: string; reopens: string | null } | null;
  /** The review of a voided decision that has not been decided anew. */
  voidedReview: string | null;
  /** The decision that its stage rests on: the last that let it pass and stands. */
  standsOn: string | null;
  conditions: readonly StandingCondition[];
};

type Event = PilotEvent | ContractEvent | EvidenceEvent | ReviewEvent;

export const pilotsUnderReview = projection<PilotRow, Event>()({
  name: 'pilots-under-review',
  version: 1,
  history: 'versions',
  keys: ({ pilotId }) => [pilotId],
  columns: {},
  starts: {
    PilotRegistered: (event) => ({
      ...{ pilotId: event.pilotId, state: pilot.evolve(pilot.initial, event), contract: null, evidence: [] },
      ...{ unsigned: [], requests: 0, lastRequest: null },
      ...{ openReview: null, voidedReview: null, standsOn: null, conditions: [] },
    }),
  },
  changes: {
    ...Object.fromEntries(
      pilotEventTypes.map((type) => [
        type,
        (row: PilotRow, event: PilotEvent): PilotRow => ({ ...row, state: pilot.evolve(row.state, event) }),
      ]),
    ),
    ContractSubmitted: (row, { change }) =>
      change === 'wording' ? row : { ...row, unsigned: signatoryRoles },
    ContractSigned: (row, { role }) => ({ ...row, unsigned: row.unsigned.filter((one) => one !== role) }),
    ContractInForce: (row, { version, digest }) => ({ ...row, contract: { version, digest }, unsigned: [] }),
    ContractVoided: (row, { wasInForce }) => (wasInForce ? { ...row, contract: null } : row),
    EvidenceFiled: (row, { evidenceId, kind, object: { digest } }) => ({
      ...row,
      evidence: [...row.evidence, { evidenceId, kind, digest, state: 'counts' }],
    }),
    EvidenceSuperseded: (row, { evidenceId }) => withEvidence(row, evidenceId, 'superseded'),
    EvidenceExpired: (row, { evidenceId }) => withEvidence(row, evidenceId, 'expired'),
    ReviewRequested: (row, { reviewId, reopens }, { id }) => ({
      ...row,
      openReview: { reviewId, reopens },
      requests: row.requests + 1,
      lastRequest: { reviewId, eventId: id },
    }),
    ReviewWithdrawn: (row, { reviewId }) => ended(row, reviewId),
    ReviewDecided: (row, event) => decided(ended(row, event.reviewId), row, event),
    DecisionVoided: (row, { reviewId }) => ({
      ...row,
      voidedReview: reviewId,
      standsOn: row.standsOn === reviewId ? null : row.standsOn,
    }),
    ConditionSet: (row, { reviewId, conditionId, text, owner }) => ({
      ...row,
      conditions: [...row.conditions, { reviewId, conditionId, text, owner }],
    }),
    ConditionMet: (row, met) => ({
      ...row,
      conditions: row.conditions.filter(
        (one) => one.conditionId !== met.conditionId || one.reviewId !== met.reviewId,
      ),
    }),
  },
});

function withEvidence(row: PilotRow, evidenceId: string, state: BindableEvidence['state']): PilotRow {
  return {
    ...row,
    evidence: row.evidence.map((one) => (one.evidenceId === evidenceId ? { ...one, state } : one)),
  };
}

function ended(row: PilotRow, reviewId: string): PilotRow {
  return row.openReview?.reviewId === reviewId ? { ...row, openReview: null } : row;
}

/** A voided decision is taken anew only by one that lets the pilot pass, or ends it: a hold settles nothing. */
function decided(
  row: PilotRow,
  before: PilotRow,
  { reviewId, demands: { outcome }, stands }: ReviewEventOf<'ReviewDecided'>,
): PilotRow {
  const passes = outcome === 'go' || outcome === 'conditional-go';
  if (!stands || !(passes || outcome === 'kill')) return row;
  const reopens = before.openReview?.reviewId === reviewId ? before.openReview.reopens : null;
  return {
    ...row,
    voidedReview: row.voidedReview === reopens ? null : row.voidedReview,
    standsOn: passes ? reviewId : null,
  };
}
