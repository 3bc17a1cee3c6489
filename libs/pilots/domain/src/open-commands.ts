import type { Actor } from '@gatehouse/kernel';
import { pilot } from './pilot';
import type { PilotCommand } from './pilot.commands';
import type { Pilot } from './pilot.state';

/** A command, and whether this person could send it now; if not, the reason the decider would give. */
export type OpenCommand = { command: PilotCommand['type']; isOpen: boolean; reason: string | null };

/** Asks the decider itself, with words nobody could object to, so that a screen never knows a rule of its own. */
export const openCommands = (
  { state, isUnderPolicy }: { state: Pilot; isUnderPolicy: boolean },
  pilotId: string,
  actor: Actor,
): OpenCommand[] =>
  probes(state, { pilotId, actor, isUnderPolicy }).map((command) => {
    const decision = pilot.decide(command, state);
    return {
      command: command.type,
      isOpen: decision.accepted,
      reason: decision.accepted ? null : decision.reason,
    };
  });

type Probed = { pilotId: string; actor: Actor; isUnderPolicy: boolean };

const probes = (state: Pilot, { isUnderPolicy, ...about }: Probed): PilotCommand[] => {
  if (state.kind !== 'registered') return [];
  const reason = 'A reason.';
  const cause = 'programme-office';
  const candidate = { person: 'somebody', standing: 'member' } as const;
  const { description } = state;
  return [
    { ...about, type: 'AcceptOwnership' },
    { ...about, type: 'DeclineOwnership', reason },
    { ...about, type: 'OfferOwnership', candidate },
    { ...about, type: 'ReleaseOwnership', reason },
    { ...about, type: 'NameSponsor', candidate },
    { ...about, type: 'AssignRiskTier', tier: 'limited', basis: reason, reported: null },
    {
      ...about,
      type: 'RevisePilot',
      description: { ...description, purpose: description.purpose || 'A purpose.' },
      source: { kind: 'manual' },
      reported: null,
    },
    { ...about, type: 'ReassignOwnership', candidate, reason },
    { ...about, type: 'AssignProgramme', programme: 'A programme' },
    {
      ...{ ...about, type: 'KillPilot', reason: 'no-value', because: reason, lessons: reason },
      ...{ freed: null, isUnderPolicy },
    },
    { ...about, type: 'RetirePilot', reason, reported: null },
    { ...about, type: 'EmergencyStop', reason },
    { ...about, type: 'LiftEmergencyStop', reason },
    // At the lowest level it is refused, as there is nothing below it.
    { ...about, type: 'LowerAutonomy', to: 0, reason },
    { ...about, type: 'AddNote', text: reason },
    { ...about, type: 'DeclareConditions', lines: [aCondition] },
    { ...about, type: 'DeclareDuplicate', other: { pilotId: 'another', isKnown: true }, basis: reason },
    { ...about, type: 'HoldPilot', cause, reason },
    { ...about, type: 'ResumePilot', cause, reason },
  ];
};

const aCondition = { aspect: 'data', inPilot: 'Some.', inProduction: 'Other.', closing: null } as const;
