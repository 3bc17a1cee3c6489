import type { Actor, Role } from '@gatehouse/kernel';
import {
  riskTiers,
  stages,
  type Pilot,
  type PilotCommand,
  type RegisteredPilot,
} from '@gatehouse/pilots-domain';
import { everything } from '../script/everything';
import type { Chance } from './chance';
import { descriptionFor, people } from './words';

/** What somebody orders next about a pilot, as the dice fall; each command records one fact at most. */
export const nextCommand = (pilotId: string, pilot: Pilot, chance: Chance): PilotCommand => {
  if (pilot.kind !== 'registered') return registration(pilotId, chance);
  if (pilot.ownership.kind === 'offered') return answer(pilotId, pilot.ownership.to, chance);
  const about = { pilotId, actor: office };
  const kind = chance.below(10);
  if (kind < 2) return stageReport(pilotId, chance);
  if (kind < 4) return holdOrResume(pilotId, pilot);
  if (kind === 4) return tier(pilotId, chance);
  if (kind === 5) return { ...about, type: 'NameSponsor', candidate: candidate(chance) };
  if (kind < 8) return offerOrRelease(pilotId, pilot, chance);
  const source = { kind: 'manual' } as const;
  return { ...about, type: 'RevisePilot', description: descriptionFor(chance), source, reported: null };
};

const actor = (person: string, role: Role): Actor => ({ person, grants: [{ role, scope: everything }] });
const office = actor('portfolio-manager', 'programme-office');
const assurance = actor('assurance-privacy', 'assurance');

const registration = (pilotId: string, chance: Chance): PilotCommand => ({
  ...{ type: 'RegisterPilot', pilotId, actor: office, description: descriptionFor(chance) },
  autonomy: chance.one([0, 1, 1, 2, 3] as const),
  source: {
    ...{ kind: 'import', importId: 'simulated', file: '0'.repeat(64), row: 2 },
    externalId: `SIM-${pilotId}`,
  },
  reported: { 'Is it high-impact?': 'No', 'Date initiated': '2024-10', Vendor: 'None' },
});

const answer = (pilotId: string, person: string, chance: Chance): PilotCommand => {
  const about = { pilotId, actor: actor(person, 'reader') };
  return chance.number() < 0.2
    ? { ...about, type: 'DeclineOwnership', reason: 'It belongs to another department.' }
    : { ...about, type: 'AcceptOwnership' };
};

const stageReport = (pilotId: string, chance: Chance): PilotCommand => {
  const stage = chance.one(stages);
  const reported = { importId: 'simulated', row: 2, raw: stage, date: null };
  return { type: 'ReportStage', pilotId, actor: office, stage, reported, isUnderPolicy: false };
};

const holdOrResume = (pilotId: string, { holds }: RegisteredPilot): PilotCommand => {
  const about = { pilotId, actor: office, cause: 'programme-office' } as const;
  return holds.includes('programme-office')
    ? { ...about, type: 'ResumePilot', reason: 'The data agreement is signed.' }
    : { ...about, type: 'HoldPilot', reason: 'Waits for the data agreement.' };
};

const tier = (pilotId: string, chance: Chance): PilotCommand => ({
  ...{ type: 'AssignRiskTier', pilotId, actor: assurance, tier: chance.one(riskTiers) },
  basis: 'It recommends; a person decides.',
  reported: null,
});

const offerOrRelease = (pilotId: string, { ownership }: RegisteredPilot, chance: Chance): PilotCommand =>
  ownership.kind === 'owned'
    ? { type: 'ReleaseOwnership', pilotId, actor: office, reason: 'Moves to another post.' }
    : { type: 'OfferOwnership', pilotId, actor: office, candidate: candidate(chance) };

const candidate = (chance: Chance) => ({ person: chance.one(people), standing: 'member' as const });
