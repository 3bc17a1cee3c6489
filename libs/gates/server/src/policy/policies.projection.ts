import type { Envelope } from '@gatehouse/event-store';
import type { Policy, PolicyEvent } from '@gatehouse/gates-domain';
import type { Instant } from '@gatehouse/kernel';
import { projection, text } from '@gatehouse/projections';

type Made = { by: string; at: Instant };

/** A policy as a whole: what the decider knows of it without the versions' rules, and who wrote last. */
export type PolicyRow = {
  policyId: string;
  /** As the last publication, or the draft before the first, calls it. */
  name: string;
  revision: number;
  latest: number;
  draft: (NonNullable<Policy['draft']> & Made) | null;
  retired: ({ reason: string } & Made) | null;
};

const made = ({ by, occurredAt }: Envelope): Made => ({ by, at: occurredAt });

const drafted = (
  row: Pick<PolicyRow, 'policyId' | 'latest' | 'name'>,
  { name, rules, basedOn }: Extract<PolicyEvent, { type: 'PolicyDrafted' }>,
  envelope: Envelope,
): PolicyRow => ({
  policyId: row.policyId,
  name: row.latest === 0 ? name : row.name,
  revision: envelope.version,
  latest: row.latest,
  draft: { name, rules, basedOn, ...made(envelope) },
  retired: null,
});

export const policies = projection<PolicyRow, PolicyEvent>()({
  name: 'policies',
  version: 1,
  history: 'versions',
  keys: ({ policyId }) => [policyId],
  columns: { name: text(({ name }) => name) },
  starts: {
    PolicyDrafted: (event, envelope) =>
      drafted({ policyId: event.policyId, latest: 0, name: event.name }, event, envelope),
  },
  changes: {
    PolicyDrafted: drafted,
    PolicyPublished: (row, { version, name }, envelope) => ({
      ...{ ...row, name, latest: version, draft: null, revision: envelope.version },
    }),
    PolicyRetired: (row, { reason }, envelope) => ({
      ...{ ...row, draft: null, revision: envelope.version, retired: { reason, ...made(envelope) } },
    }),
  },
});
