import type { Envelope } from '@gatehouse/event-store';
import type { ContractEvent, ContractEventOf } from '@gatehouse/pilots-domain';
import type { PortfolioRow } from './portfolio-row';

type Changes = {
  [Type in ContractEvent['type']]?: (
    row: PortfolioRow,
    event: ContractEventOf<Type>,
    envelope: Envelope,
  ) => PortfolioRow;
};

/** What a contract's events change of a pilot's row. Its stream is another one: the row's version is the pilot's. */
export const contractChanges = {
  ContractDrafted: (row, _, { occurredAt }) =>
    withState(row, row.contractState === 'none' ? 'draft' : row.contractState, occurredAt),
  ContractSubmitted: (row, _, { occurredAt }) =>
    withState(row, row.contractState === 'voided' ? 'voided' : 'waiting', occurredAt),
  ContractInForce: (row, _, { occurredAt }) => withState(row, 'in_force', occurredAt),
  ContractVoided: (row, { wasInForce }, { occurredAt }) =>
    withState(row, wasInForce ? 'voided' : row.contractState, occurredAt),
} satisfies Changes;

const withState = (
  row: PortfolioRow,
  contractState: PortfolioRow['contractState'],
  changedAt: string,
): PortfolioRow => ({ ...row, contractState, changedAt });
