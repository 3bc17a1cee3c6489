import type { Actor } from '@gatehouse/kernel';
import {
  pilot,
  pilotStream,
  type AutonomyLevel,
  type Candidate,
  type ConditionLine,
  type Description,
  type KillReason,
  type PilotCommand,
  type RiskTier,
} from '@gatehouse/pilots-domain';
import type { Deed } from './scene';
import type { Stage } from './stage';

type Bare = PilotCommand extends infer Command
  ? Command extends PilotCommand
    ? Omit<Command, 'pilotId' | 'actor'>
    : never
  : never;

/** A description as it is written in a script; a programme and tags may be left out. */
type Words = Pick<Description, 'name' | 'purpose' | 'unit'> & Partial<Description>;
type Kill = { reason: KillReason; because: string; lessons: string; freed?: number };

/** What can be done with one pilot, told with its sentences. */
export const pilotDeeds = (pilotId: string) => ({
  id: pilotId,
  registers: (words: Words, autonomy: AutonomyLevel = 0) =>
    deed(pilotId, {
      type: 'RegisterPilot',
      description: { programme: null, tags: [], ...words },
      autonomy,
      source: { kind: 'manual' },
      reported: {},
    }),
  revises: (words: Partial<Description>) => revision(pilotId, words),
  assignsProgramme: (programme: string) => deed(pilotId, { type: 'AssignProgramme', programme }),
  assignsTier: (tier: RiskTier, basis: string) =>
    deed(pilotId, { type: 'AssignRiskTier', tier, basis, reported: null }),
  ...ownershipDeeds(pilotId),
  holds: (reason: string) => deed(pilotId, { type: 'HoldPilot', cause: 'programme-office', reason }),
  resumes: (reason: string) => deed(pilotId, { type: 'ResumePilot', cause: 'programme-office', reason }),
  stops: (reason: string) => deed(pilotId, { type: 'EmergencyStop', reason }),
  lifts: (reason: string) => deed(pilotId, { type: 'LiftEmergencyStop', reason }),
  lowersAutonomy: (to: AutonomyLevel, reason: string) => deed(pilotId, { type: 'LowerAutonomy', to, reason }),
  declaresConditions: (...lines: ConditionLine[]) => deed(pilotId, { type: 'DeclareConditions', lines }),
  notes: (text: string) => deed(pilotId, { type: 'AddNote', text }),
  declaresDuplicate: (other: string, basis: string) =>
    withOther(pilotId, other, (known) => ({ type: 'DeclareDuplicate', other: known, basis })),
  dismissesDuplicate: (other: string, reason: string) =>
    withOther(pilotId, other, (known) => ({ type: 'DismissDuplicate', other: known, reason })),
  /** `freed` in whole US dollars a year. */
  kills: ({ reason, because, lessons, freed }: Kill): Deed => {
    const money = freed === undefined ? null : { minor: freed * 100, currency: 'USD' };
    const words = { type: 'KillPilot', reason, because, lessons, freed: money } as const;
    return async (stage, acting) =>
      deed(pilotId, { ...words, isUnderPolicy: await stage.isUnderPolicy(pilotId) })(stage, acting);
  },
  retires: (reason: string) => deed(pilotId, { type: 'RetirePilot', reason, reported: null }),
});

/** Who is asked to answer for it, and what they say. */
const ownershipDeeds = (pilotId: string) => ({
  namesSponsor: (person: string) =>
    withCandidate(pilotId, person, (candidate) => ({ type: 'NameSponsor', candidate })),
  offers: (to: string) => withCandidate(pilotId, to, (candidate) => ({ type: 'OfferOwnership', candidate })),
  accepts: () => deed(pilotId, { type: 'AcceptOwnership' }),
  declines: (reason: string) => deed(pilotId, { type: 'DeclineOwnership', reason }),
  releases: (reason: string) => deed(pilotId, { type: 'ReleaseOwnership', reason }),
  reassigns: (to: string, reason: string) =>
    withCandidate(pilotId, to, (candidate) => ({ type: 'ReassignOwnership', candidate, reason })),
});

const deed =
  (pilotId: string, command: Bare): Deed =>
  (stage, acting) =>
    stage.run(pilot, commandOf(pilotId, acting.actor, command), { stream: pilotStream(pilotId), acting });

export const commandOf = (pilotId: string, actor: Actor, command: Bare): PilotCommand => ({
  ...command,
  pilotId,
  actor,
});

const revision =
  (pilotId: string, words: Partial<Description>): Deed =>
  async (stage, acting) => {
    const known = await stage.pilot(pilotId);
    if (known.kind !== 'registered') throw new Error(`${pilotId} is not there to be revised.`);
    const description = { ...known.description, ...words };
    const command = { type: 'RevisePilot', description, source: { kind: 'manual' }, reported: null } as const;
    return deed(pilotId, command)(stage, acting);
  };

const withCandidate =
  (pilotId: string, person: string, command: (candidate: Candidate) => Bare): Deed =>
  async (stage, acting) =>
    deed(pilotId, command({ person, standing: await standingOf(stage, person) }))(stage, acting);

const withOther =
  (pilotId: string, other: string, command: (other: { pilotId: string; isKnown: boolean }) => Bare): Deed =>
  async (stage, acting) => {
    const isKnown = (await stage.pilot(other)).kind === 'registered';
    return deed(pilotId, command({ pilotId: other, isKnown }))(stage, acting);
  };

export const standingOf = async (stage: Stage, id: string): Promise<Candidate['standing']> => {
  const person = await stage.person(id);
  if (person.kind === 'unknown') return 'unknown';
  if (person.kind === 'former') return 'left';
  return person.isService ? 'service' : 'member';
};
