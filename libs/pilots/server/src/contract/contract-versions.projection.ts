import type { Envelope } from '@gatehouse/event-store';
import type { Instant } from '@gatehouse/kernel';
import type {
  ClauseName,
  Clauses,
  ContractEvent,
  ContractEventOf,
  SignatoryRole,
  VersionStatus,
} from '@gatehouse/pilots-domain';
import { integer, projection, text } from '@gatehouse/projections';

export type SignatureRow = {
  role: SignatoryRole;
  person: string;
  version: number;
  digest: string;
  at: Instant;
  position: number;
};
export type RefusalRow = { role: SignatoryRole; person: string; reason: string; at: Instant };

/** A submission: its text, who signed it, and what became of it. */
export type VersionRow = {
  pilotId: string;
  number: number;
  digest: string;
  clauses: Clauses;
  change: ContractEventOf<'ContractSubmitted'>['change'];
  changed: readonly ClauseName[];
  status: VersionStatus;
  submittedBy: string;
  submittedAt: Instant;
  position: number;
  /** Given on this very version; what a change of wording carried here stands on the version before. */
  signatures: readonly SignatureRow[];
  refusals: readonly RefusalRow[];
  overdue: readonly { role: SignatoryRole; at: Instant }[];
  inForceAt: Instant | null;
  /** When another version took its place. */
  endedAt: Instant | null;
};

const keyOf = (pilotId: string, version: number): string => `${pilotId}/${String(version).padStart(6, '0')}`;

const keysOf = (event: ContractEvent): string[] => {
  if (event.type === 'ContractDrafted' || event.type === 'ClauseRevised') return [];
  const key = keyOf(event.pilotId, event.version);
  return event.type === 'ContractSubmitted' && event.version > 1
    ? [key, keyOf(event.pilotId, event.version - 1)]
    : [key];
};

const submitted = (event: ContractEventOf<'ContractSubmitted'>, envelope: Envelope): VersionRow => ({
  pilotId: event.pilotId,
  number: event.version,
  digest: event.digest,
  clauses: event.clauses,
  change: event.change,
  changed: event.changed,
  status: 'waiting',
  submittedBy: envelope.by,
  submittedAt: envelope.occurredAt,
  position: envelope.position,
  signatures: [],
  refusals: [],
  overdue: [],
  inForceAt: null,
  endedAt: null,
});

const notAs = <One extends { role: SignatoryRole }>(all: readonly One[], role: SignatoryRole): One[] =>
  all.filter((one) => one.role !== role);

export const contractVersions = projection<VersionRow, ContractEvent>()({
  name: 'contract-version',
  version: 1,
  history: 'versions',
  keys: keysOf,
  columns: {
    pilot: text((row) => row.pilotId, true),
    number: integer((row) => row.number),
    status: text((row) => row.status, true),
  },
  starts: { ContractSubmitted: submitted },
  changes: {
    // Of the version before it.
    ContractSubmitted: (row, { change }, { occurredAt }) => ({
      ...row,
      status: change === 'wording' ? 'carried' : 'replaced',
      endedAt: occurredAt,
    }),
    ContractVoided: (row, _, { occurredAt }) => ({ ...row, status: 'voided', endedAt: occurredAt }),
    ContractSigned: (row, { role, person, version, digest, at }, { position }) => ({
      ...row,
      signatures: [...notAs(row.signatures, role), { role, person, version, digest, at, position }],
      refusals: notAs(row.refusals, role),
    }),
    SignatureRefused: (row, { role, person, reason }, { occurredAt }) => ({
      ...row,
      refusals: [...notAs(row.refusals, role), { role, person, reason, at: occurredAt }],
    }),
    ContractInForce: (row, _, { occurredAt }) => ({ ...row, status: 'in-force', inForceAt: occurredAt }),
    SignatureOverdue: (row, { role }, { occurredAt }) => ({
      ...row,
      overdue: [...row.overdue, { role, at: occurredAt }],
    }),
  },
});
