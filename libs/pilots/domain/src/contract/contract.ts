import { never, reject, type Decider, type Decision } from '@gatehouse/kernel';
import type { ContractCommand, ContractRefusal, PilotFacts } from './contract.commands';
import type { ContractEvent } from './contract.events';
import { evolve, noContract, type Contract } from './contract.state';
import { draftContract, reviseClause } from './drafting';
import { noteSignatureOverdue, refuseSignature, signContract } from './signing';
import { submitContract } from './submission';

type Decided = Decision<ContractEvent, ContractRefusal>;

const decide = (command: ContractCommand, contract: Contract): Decided => {
  const { pilot } = command;
  if (!pilot) return reject('pilot-unknown', 'No pilot has this id. Look it up in the portfolio.', 'pilotId');
  if (pilot.isOver)
    return reject('pilot-is-over', 'This pilot was retired or killed; its contract no longer changes.');
  return decideAlive(command, contract, pilot);
};

const decideAlive = (command: ContractCommand, contract: Contract, pilot: PilotFacts): Decided => {
  switch (command.type) {
    case 'DraftContract':
      return draftContract(command, contract, pilot);
    case 'ReviseClause':
      return reviseClause(command, contract, pilot);
    case 'SubmitContract':
      return submitContract(command, contract, pilot);
    case 'SignContract':
      return signContract(command, contract, pilot);
    case 'RefuseSignature':
      return refuseSignature(command, contract, pilot);
    case 'NoteSignatureOverdue':
      return noteSignatureOverdue(command, contract);
    default:
      return never(command);
  }
};

/** Who acts, when, on what; what is good enough; who is liable: signed by three people, bound to its digest. */
export const contract: Decider<ContractCommand, ContractEvent, Contract, ContractRefusal> = {
  initial: noContract,
  decide,
  evolve,
};
