import type { Actor } from '@gatehouse/kernel';
import { evidence } from './evidence';
import type { EvidenceCommand, PilotOfEvidence } from './evidence.commands';

/** A command, and whether this person could send it now; if not, the reason the decider would give. */
export type OpenEvidenceCommand = {
  command: EvidenceCommand['type'];
  isOpen: boolean;
  reason: string | null;
};

/** Asks the decider itself, with words nobody could object to, so that a screen never knows a rule of its own. */
export const openEvidenceCommands = (
  pilot: PilotOfEvidence | null,
  pilotId: string,
  actor: Actor,
): OpenEvidenceCommand[] => {
  const command: EvidenceCommand = {
    ...{
      type: 'FileEvidence',
      evidenceId: 'another',
      pilotId,
      actor,
      pilot,
      kind: 'other',
      title: 'A title',
    },
    object: { at: 'link', url: 'https://example.org/', digest: null },
    ...{ datedOn: '2000-01-01', expiresOn: null, supersedes: null, today: '2000-01-01' },
  };
  const decision = evidence.decide(command, evidence.initial);
  const reason = decision.accepted ? null : decision.reason;
  return [{ command: command.type, isOpen: decision.accepted, reason }];
};
