import {
  accept,
  mayActAs,
  never,
  reject,
  type Actor,
  type Decider,
  type Decision,
  type Place,
  type PolicyVersion,
} from '@gatehouse/kernel';
import type { PlacementEvent } from '../policy/policy.events';
import { flawInReason } from '../policy/reason';

/** What a placement has to know of its pilot; null where there is no such pilot. */
export type PlacedPilot = Place & { isOver: boolean };

/** What it has to know of the policy. */
export type PolicyStanding = { latest: number; isRetired: boolean };

type About = {
  pilotId: string;
  actor: Actor;
  pilot: PlacedPilot | null;
  /** Which version is meant, and how its policy stands; null where no such policy is. */
  to: PolicyVersion;
  policy: PolicyStanding | null;
};

export type PlacementCommand = About & ({ type: 'PlacePilot' } | { type: 'MigratePilot'; reason: string });

export type PlacementRefusal =
  | 'not-your-role'
  | 'pilot-unknown'
  | 'pilot-is-over'
  | 'policy-unknown'
  | 'policy-retired'
  | 'already-placed'
  | 'not-placed'
  | 'already-there'
  | 'reason-missing'
  | 'reason-too-long';

/** Where a pilot is; null while it is under no policy. */
export type Placement = PolicyVersion | null;

type Decided = Decision<PlacementEvent, PlacementRefusal>;

const decide = (command: PlacementCommand, placement: Placement): Decided => {
  const { actor, pilot, to } = command;
  if (!pilot) return reject('pilot-unknown', 'No pilot has this id. Look it up in the portfolio.', 'pilotId');
  if (!mayActAs(actor, 'programme-office', pilot))
    return reject('not-your-role', 'The programme office says which policy a pilot is under. Ask them.');
  if (pilot.isOver)
    return reject('pilot-is-over', 'This pilot was retired or killed; no gate lies before it any more.');
  const flaw = policyFlaw(command);
  if (flaw) return flaw;
  const { pilotId } = command;
  switch (command.type) {
    case 'PlacePilot':
      if (isSame(placement, to)) return accept();
      return placement
        ? reject(
            'already-placed',
            `This pilot is under version ${placement.version} of a policy already. Migrate it instead, with a reason.`,
          )
        : accept({ type: 'PilotPlacedUnderPolicy', pilotId, ...to });
    case 'MigratePilot':
      return migrate(command, placement);
    default:
      return never(command);
  }
};

const migrate = (
  { pilotId, to, reason }: Extract<PlacementCommand, { type: 'MigratePilot' }>,
  placement: Placement,
): Decided => {
  if (!placement)
    return reject('not-placed', 'This pilot is under no policy yet. Place it under one first.', 'pilotId');
  if (isSame(placement, to))
    return reject(
      'already-there',
      `This pilot is under version ${to.version} already. Nothing is to be done.`,
    );
  const flaw = flawInReason(reason);
  if (flaw) return flaw;
  return accept({ type: 'PilotMigrated', pilotId, ...to, from: placement, reason: reason.trim() });
};

const policyFlaw = ({ policy, to }: PlacementCommand): Decided | null => {
  if (!policy || to.version < 1 || to.version > policy.latest || !Number.isInteger(to.version))
    return reject(
      'policy-unknown',
      `There is no published version ${to.version} of this policy. Choose another.`,
      'version',
    );
  return policy.isRetired
    ? reject('policy-retired', 'This policy was retired; no pilot comes under it any more. Choose another.')
    : null;
};

const isSame = (placement: Placement, to: PolicyVersion): boolean =>
  placement?.policyId === to.policyId && placement.version === to.version;

/** Which version of which policy a pilot is under: kept until somebody migrates it on purpose. */
export const placement: Decider<PlacementCommand, PlacementEvent, Placement, PlacementRefusal> = {
  initial: null,
  decide,
  evolve: (_, { policyId, version }) => ({ policyId, version }),
};
