import { instantOf, type Instant } from '@gatehouse/kernel';
import { pilot, pilotStream, type Pilot, type PilotEvent } from '@gatehouse/pilots-domain';
import { chanceFrom, type Chance } from './chance';
import { nextCommand } from './next-command';

export type Simulation = { events: number; pilots: number; seed?: number; from?: Instant; to?: Instant };

/** One append of a simulated log. */
export type SimulatedAppend = {
  stream: string;
  expectedVersion: number;
  events: readonly PilotEvent[];
  occurredAt: Instant;
  by: string;
};

type Simulated = { pilotId: string; state: Pilot; version: number; lastAt: number };

/**
 * A portfolio's life, in log order: pilots come, are reworded, owned, held and moved on; some of it is heard of late.
 * Every fact is what the pilots' decider answers to a command; only reading and waiting for the disk are left out.
 */
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
  const known: Simulated[] = [];
  // All pilots are there after a third of the log; the rest of it is what happens to them.
  const isDue = (written: number) => known.length < pilots && known.length <= (written / events) * 3 * pilots;

  for (let written = 0; written < events;) {
    const now = start + written * step;
    const isNew = known.length === 0 || isDue(written);
    const one = isNew ? newcomer(known.length) : chance.one(known);
    if (isNew) known.push(one);
    const { happened, by } = decided(one, chance);
    one.lastAt = Math.max(one.lastAt, now - lateness(chance));
    yield {
      stream: pilotStream(one.pilotId),
      expectedVersion: one.version,
      events: happened,
      occurredAt: instantOf(one.lastAt),
      by,
    };
    one.state = happened.reduce((state, event) => pilot.evolve(state, event), one.state);
    one.version += happened.length;
    written += happened.length;
  }
}

/** What comes of the first command that changes anything. */
const decided = (
  { pilotId, state }: Simulated,
  chance: Chance,
): { happened: readonly PilotEvent[]; by: string } => {
  for (;;) {
    const command = nextCommand(pilotId, state, chance);
    const decision = pilot.decide(command, state);
    if (!decision.accepted) throw new Error(`The simulator asked for what is refused: ${decision.reason}`);
    if (decision.events.length > 0) return { happened: decision.events, by: command.actor.person };
  }
};

const newcomer = (index: number): Simulated => ({
  pilotId: `p${String(index).padStart(6, '0')}`,
  state: pilot.initial,
  version: 0,
  lastAt: 0,
});

const hour = 3_600_000;
/** Most is written down within the hour; three in a hundred are up to 45 days late. */
const lateness = (chance: Chance): number =>
  chance.number() < 0.03 ? chance.number() * 45 * 24 * hour : chance.number() * hour;
