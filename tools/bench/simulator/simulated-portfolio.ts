import { instantOf, type Instant } from '@gatehouse/kernel';
import { riskTiers, stages, type PilotEvent, type RiskTier, type Stage } from '@gatehouse/pilots-domain';
import { chanceFrom, type Chance } from './chance';
import { descriptionFor, people } from './words';

export type Simulation = { events: number; pilots: number; seed?: number; from?: Instant; to?: Instant };

/** One append of a simulated log. */
export type SimulatedAppend = {
  stream: string;
  expectedVersion: number;
  events: PilotEvent[];
  occurredAt: Instant;
  by: string;
};

type Pilot = {
  pilotId: string;
  version: number;
  lastAt: number;
  stage: Stage | null;
  owner: string | null;
  offeredTo: string | null;
  isHeld: boolean;
};

/** A portfolio's life, in log order: pilots come, are reworded, owned, held and moved on; some of it is heard of late. */
export function* simulatedPortfolio(simulation: Simulation): Generator<SimulatedAppend> {
  const {
    events,
    pilots,
    seed = 1,
    from = '2025-01-06T08:00:00.000Z',
    to = '2026-06-30T18:00:00.000Z',
  } = simulation;
  const chance = chanceFrom(seed);
  const start = Date.parse(from);
  const step = (Date.parse(to) - start) / events;
  const known: Pilot[] = [];
  // All pilots are there after a third of the log; the rest of it is what happens to them.
  const isDue = (written: number) => known.length < pilots && known.length <= (written / events) * 3 * pilots;

  for (let written = 0; written < events;) {
    const now = start + written * step;
    const isNew = known.length === 0 || isDue(written);
    const pilot = isNew ? newcomer(known.length) : chance.one(known);
    if (isNew) known.push(pilot);
    const happened = isNew ? [registered(pilot, chance)] : nextOf(pilot, chance);
    const occurredAt = Math.max(pilot.lastAt, now - lateness(chance));
    yield {
      stream: `pilot-${pilot.pilotId}`,
      expectedVersion: pilot.version,
      events: happened,
      occurredAt: instantOf(occurredAt),
      by: 'portfolio-manager',
    };
    pilot.version += happened.length;
    pilot.lastAt = occurredAt;
    written += happened.length;
  }
}

const newcomer = (index: number): Pilot => ({
  pilotId: `p${String(index).padStart(6, '0')}`,
  version: 0,
  lastAt: 0,
  stage: null,
  owner: null,
  offeredTo: null,
  isHeld: false,
});

const hour = 3_600_000;
/** Most is written down within the hour; three in a hundred are up to 45 days late. */
const lateness = (chance: Chance): number =>
  chance.number() < 0.03 ? chance.number() * 45 * 24 * hour : chance.number() * hour;

const registered = ({ pilotId }: Pilot, chance: Chance): PilotEvent => ({
  type: 'PilotRegistered',
  pilotId,
  ...descriptionFor(chance),
  autonomy: chance.one([0, 1, 1, 2, 3]),
  source: {
    kind: 'import',
    importId: 'simulated',
    file: '0'.repeat(64),
    row: 2,
    externalId: `SIM-${pilotId}`,
  },
  reported: { 'Is it high-impact?': 'No', 'Date initiated': '2024-10', Vendor: 'None' },
  capacity: 'import',
});

const capacity = 'programme-office' as const;

/** What happens to a pilot next, one or a few facts at once. */
const nextOf = (pilot: Pilot, chance: Chance): PilotEvent[] => {
  const { pilotId } = pilot;
  if (pilot.offeredTo) return [answered(pilot, chance)];
  const kind = chance.below(10);
  if (kind < 2) return [moved(pilot, chance)];
  if (kind < 4) return [heldOrResumed(pilot)];
  if (kind === 4) return [tiered(pilotId, chance.one(riskTiers))];
  if (kind === 5) return [{ type: 'SponsorNamed', pilotId, sponsor: chance.one(people), capacity }];
  if (kind < 8) return [offeredOrReleased(pilot, chance)];
  return [
    {
      type: 'PilotRevised',
      pilotId,
      ...descriptionFor(chance),
      capacity,
      reported: null,
      source: { kind: 'manual' },
    },
  ];
};

const answered = (pilot: Pilot, chance: Chance): PilotEvent => {
  const { pilotId } = pilot;
  const to = pilot.offeredTo ?? '';
  pilot.offeredTo = null;
  if (chance.number() < 0.2)
    return { type: 'OwnershipDeclined', pilotId, offeredTo: to, reason: 'It belongs to another department.' };
  pilot.owner = to;
  return { type: 'OwnershipAccepted', pilotId, owner: to };
};

const moved = (pilot: Pilot, chance: Chance): PilotEvent => {
  const from = pilot.stage;
  const stage = chance.one(stages);
  pilot.stage = stage;
  const reported = { importId: 'simulated', row: 2, raw: stage, date: null };
  const backwards = from !== null && stages.indexOf(stage) < stages.indexOf(from);
  return { type: 'StageEntered', pilotId: pilot.pilotId, stage, from, backwards, reported };
};

const heldOrResumed = (pilot: Pilot): PilotEvent => {
  pilot.isHeld = !pilot.isHeld;
  return {
    type: pilot.isHeld ? 'PilotHeld' : 'PilotResumed',
    pilotId: pilot.pilotId,
    cause: 'programme-office',
    reason: pilot.isHeld ? 'Waits for the data agreement.' : 'The data agreement is signed.',
    capacity,
  };
};

const tiered = (pilotId: string, tier: RiskTier): PilotEvent => ({
  type: 'RiskTierAssigned',
  pilotId,
  tier,
  basis: 'It recommends; a person decides.',
  reported: null,
  capacity: 'assurance',
});

const offeredOrReleased = (pilot: Pilot, chance: Chance): PilotEvent => {
  const { pilotId, owner } = pilot;
  if (owner !== null) {
    pilot.owner = null;
    return { type: 'OwnershipReleased', pilotId, owner, reason: 'Moves to another post.', capacity };
  }
  const to = chance.one(people);
  pilot.offeredTo = to;
  return { type: 'OwnershipOffered', pilotId, to, capacity };
};
