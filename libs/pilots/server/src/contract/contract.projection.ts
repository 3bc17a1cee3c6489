import type { Envelope } from '@gatehouse/event-store';
import type { Instant } from '@gatehouse/kernel';
import {
  clauseNames,
  type ClauseName,
  type Clauses,
  type ContractEvent,
  type ContractEventOf,
  type DraftOrigin,
} from '@gatehouse/pilots-domain';
import { projection } from '@gatehouse/projections';

/** Who gave a clause of a draft its present words, when, and in which event of the stream. */
export type ClauseState = { by: string; at: Instant; revision: number };

export type DraftRow = {
  clauses: Clauses;
  begunBy: string;
  begunAt: Instant;
  written: Readonly<Record<ClauseName, ClauseState>>;
};

/** A pilot's contract as a whole; its versions are rows of their own. */
export type ContractRow = {
  pilotId: string;
  /** As the portfolio says it: `voided` is one that was in force until somebody submitted another text. */
  state: 'draft' | 'waiting' | 'voided' | 'in_force';
  /** Number of events so far. */
  revision: number;
  changedAt: Instant;
  /** The last version that was submitted; null before the first. */
  latest: number | null;
  draft: DraftRow | null;
  /** What the last draft began as. */
  origin: DraftOrigin;
};

const changed = (
  row: ContractRow,
  { version, occurredAt }: Envelope,
  change: Partial<ContractRow> = {},
): ContractRow => ({ ...row, ...change, revision: version, changedAt: occurredAt });

const merely = (row: ContractRow, _: ContractEvent, envelope: Envelope) => changed(row, envelope);

const draftOf = ({ clauses }: ContractEventOf<'ContractDrafted'>, envelope: Envelope): DraftRow => {
  const state: ClauseState = { by: envelope.by, at: envelope.occurredAt, revision: envelope.version };
  // Every name is there.
  const written = Object.fromEntries(clauseNames.map((name) => [name, state])) as DraftRow['written'];
  return { clauses, begunBy: envelope.by, begunAt: envelope.occurredAt, written };
};

export const contracts = projection<ContractRow, ContractEvent>()({
  name: 'contract',
  version: 1,
  history: 'versions',
  keys: ({ pilotId }) => [pilotId],
  columns: {},
  starts: {
    ContractDrafted: (event, envelope) => ({
      pilotId: event.pilotId,
      state: 'draft',
      revision: envelope.version,
      changedAt: envelope.occurredAt,
      latest: null,
      draft: draftOf(event, envelope),
      origin: event.origin,
    }),
  },
  changes: {
    ContractDrafted: (row, event, envelope) =>
      changed(row, envelope, { draft: draftOf(event, envelope), origin: event.origin }),
    ClauseRevised: (row, { clause, text }, envelope) =>
      changed(row, envelope, {
        draft: row.draft && {
          ...row.draft,
          clauses: { ...row.draft.clauses, [clause]: text },
          written: {
            ...row.draft.written,
            [clause]: { by: envelope.by, at: envelope.occurredAt, revision: envelope.version },
          },
        },
      }),
    ContractSubmitted: (row, { change, version }, envelope) =>
      changed(row, envelope, {
        latest: version,
        draft: null,
        state:
          row.state === 'voided' || (row.state === 'in_force' && change === 'wording')
            ? row.state
            : 'waiting',
      }),
    ContractVoided: (row, { wasInForce }, envelope) =>
      changed(row, envelope, { state: wasInForce ? 'voided' : row.state }),
    ContractInForce: (row, _, envelope) => changed(row, envelope, { state: 'in_force' }),
    ContractSigned: merely,
    SignatureRefused: merely,
    SignatureOverdue: merely,
  },
});
