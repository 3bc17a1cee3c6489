import { instantOf, millisecondsOf, millisecondsPerDay, type Instant } from '@gatehouse/kernel';
import type { Envelope } from '@gatehouse/event-store';
import {
  contract,
  contractEventTypes,
  daysToSign,
  openRoles,
  presentVersion,
  type Contract,
  type ContractEvent,
  type PilotEvent,
} from '@gatehouse/pilots-domain';
import { projection, text } from '@gatehouse/projections';

/** What the decider knows of a contract, so that a query can ask it, and since when signatures are waited for. */
export type ContractStanding = {
  pilotId: string;
  contract: Contract;
  /** When the text that waits now was first submitted; a change of wording does not begin anew. */
  waitingSince: Instant | null;
  isOver: boolean;
};

const begun = (event: ContractEvent, envelope: Envelope): ContractStanding =>
  next(
    { pilotId: event.pilotId, contract: contract.initial, waitingSince: null, isOver: false },
    event,
    envelope,
  );

const next = (
  standing: ContractStanding,
  event: ContractEvent,
  { occurredAt }: Envelope,
): ContractStanding => ({
  ...standing,
  contract: contract.evolve(standing.contract, event),
  waitingSince:
    event.type === 'ContractSubmitted' && event.change !== 'wording' ? occurredAt : standing.waitingSince,
});

const over = (standing: ContractStanding): ContractStanding => ({ ...standing, isOver: true });

/** When the clock has something to say about it; null while nothing is waited for. */
export const signaturesDueAt = ({
  contract: state,
  waitingSince,
  isOver,
}: ContractStanding): Instant | null => {
  const present = presentVersion(state);
  if (isOver || !present || waitingSince === null || openRoles(present).length === 0) return null;
  return instantOf(millisecondsOf(waitingSince) + daysToSign * millisecondsPerDay);
};

export const contractStanding = projection<ContractStanding, ContractEvent | PilotEvent>()({
  name: 'contract-standing',
  version: 1,
  history: 'none',
  keys: ({ pilotId }) => [pilotId],
  columns: { due_at: text(signaturesDueAt, true) },
  starts: Object.fromEntries(contractEventTypes.map((type) => [type, begun])),
  changes: {
    ...Object.fromEntries(contractEventTypes.map((type) => [type, next])),
    PilotKilled: over,
    PilotRetired: over,
  },
});
