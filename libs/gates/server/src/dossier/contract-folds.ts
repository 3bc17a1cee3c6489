import type { Envelope } from '@gatehouse/event-store';
import type { ContractEventOf } from '@gatehouse/pilots-domain';
import type { DossierRow } from './dossiers.projection';

const withContract = (row: DossierRow, change: Partial<DossierRow['contract']>): DossierRow => ({
  ...row,
  contract: { ...row.contract, ...change },
});

/** How far a contract is, as its own page says it: a text that words the same otherwise leaves it in force. */
export const contractFolds = {
  ContractDrafted: (row: DossierRow) =>
    row.contract.state === 'none' ? withContract(row, { state: 'draft' }) : row,

  ContractSubmitted: (row: DossierRow, { version, change }: ContractEventOf<'ContractSubmitted'>) =>
    withContract(row, {
      version,
      state:
        row.contract.state === 'voided' || (row.contract.state === 'in-force' && change === 'wording')
          ? row.contract.state
          : 'waiting',
    }),

  ContractVoided: (row: DossierRow, { wasInForce }: ContractEventOf<'ContractVoided'>) =>
    wasInForce ? withContract(row, { state: 'voided', inForceSince: null }) : row,

  ContractInForce: (row: DossierRow, _: ContractEventOf<'ContractInForce'>, { occurredAt }: Envelope) =>
    withContract(row, { state: 'in-force', inForceSince: row.contract.inForceSince ?? occurredAt }),
};
