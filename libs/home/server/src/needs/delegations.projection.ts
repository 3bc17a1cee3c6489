import type { PersonEvent } from '@gatehouse/access-domain';
import type { Duty } from '@gatehouse/kernel';
import { projection, text } from '@gatehouse/projections';

export type Standin = {
  id: string;
  principal: string;
  delegate: string;
  duties: readonly Duty[];
  from: string;
  until: string;
};

type DelegationEvent = Extract<PersonEvent, { type: 'DelegateNamed' | 'DelegateEnded' }>;

/** Who stands in for whom: access's fact, kept here so that a delegate's Home shows what waits for both. */
export const homeDelegations = projection<Standin, DelegationEvent>()({
  name: 'home-delegations',
  version: 1,
  history: 'none',
  keys: ({ delegationId }) => [delegationId],
  columns: { delegate: text((row) => row.delegate, true) },
  starts: {
    DelegateNamed: ({ delegationId, personId, delegate, duties, from, until }) => ({
      ...{ id: delegationId, principal: personId, delegate, duties, from, until },
    }),
  },
  changes: { DelegateEnded: () => null },
});
