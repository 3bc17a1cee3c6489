import type { Actor } from '@gatehouse/kernel';
import { clauseNames } from './clauses';
import { contract } from './contract';
import type { ContractCommand, PilotFacts } from './contract.commands';
import { signatoryRoles, type SignatoryRole } from './contract.events';
import { presentVersion, type Contract } from './contract.state';
import { textIn } from './clause-text';

/** A command, for a signature with its role, and whether this person could send it now; if not, the decider's reason. */
export type OpenContractCommand = {
  command: ContractCommand['type'];
  role: SignatoryRole | null;
  isOpen: boolean;
  reason: string | null;
};

/** Asks the decider itself, as `openCommands` does, so that a screen never knows a rule of its own. */
export const openContractCommands = (
  state: Contract,
  about: { pilotId: string; actor: Actor; pilot: PilotFacts | null },
): OpenContractCommand[] =>
  probes(state, about).map((command) => {
    const decision = contract.decide(command, state);
    return {
      command: command.type,
      role: 'role' in command ? command.role : null,
      isOpen: decision.accepted && (decision.events.length > 0 || command.type === 'ReviseClause'),
      reason: decision.accepted ? null : decision.reason,
    };
  });

const probes = (
  state: Contract,
  about: { pilotId: string; actor: Actor; pilot: PilotFacts | null },
): ContractCommand[] => {
  const digest = presentVersion(state)?.digest ?? '';
  const clauses = state.draft?.clauses;
  return [
    { ...about, type: 'DraftContract', start: { from: 'blank' } },
    ...(clauses
      ? clauseNames.slice(0, 1).map((name): ContractCommand => ({
          ...about,
          ...textIn(clauses, name),
          type: 'ReviseClause',
          seenVersion: state.events,
        }))
      : []),
    { ...about, type: 'SubmitContract', digestOf: (text) => text },
    ...signatoryRoles.map((role): ContractCommand => ({
      ...{ ...about, type: 'SignContract', role, digest },
      at: '1970-01-01T00:00:00.000Z',
    })),
    ...signatoryRoles.map((role): ContractCommand => ({
      ...{ ...about, type: 'RefuseSignature', role, digest, reason: 'A reason.' },
    })),
  ];
};
