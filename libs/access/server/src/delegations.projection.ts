import type { PersonEvent } from '@gatehouse/access-domain';
import type { Duty } from '@gatehouse/kernel';
import { projection, text } from '@gatehouse/projections';

export type DelegationRow = {
  delegationId: string;
  /** Whose duties they are. */
  personId: string;
  delegate: string;
  duties: readonly Duty[];
  from: string;
  until: string;
  namedAt: string;
  namedBy: string;
  endedAt: string | null;
  endedBy: string | null;
};

type Delegating = Extract<PersonEvent, { delegationId: string }>;

/** Who was named whose delegate. That one of the two has left is the people's to say. */
export const delegations = projection<DelegationRow, Delegating>()({
  name: 'delegations',
  version: 1,
  history: 'none',
  keys: ({ delegationId }) => [delegationId],
  columns: {
    person: text((delegation) => delegation.personId, true),
    delegate: text((delegation) => delegation.delegate, true),
    named_at: text((delegation) => delegation.namedAt),
  },
  starts: {
    DelegateNamed: ({ delegationId, personId, delegate, duties, from, until }, { occurredAt, by }) => ({
      ...{ delegationId, personId, delegate, duties, from, until },
      ...{ namedAt: occurredAt, namedBy: by, endedAt: null, endedBy: null },
    }),
  },
  changes: {
    DelegateEnded: (delegation, _, { occurredAt, by }) => ({
      ...delegation,
      endedAt: occurredAt,
      endedBy: by,
    }),
  },
});
