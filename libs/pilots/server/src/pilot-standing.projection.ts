import type { PlacementEvent } from '@gatehouse/gates-domain';
import { pilot, pilotEventTypes, type Pilot, type PilotEvent } from '@gatehouse/pilots-domain';
import { projection, text } from '@gatehouse/projections';

/** What the decider knows of a pilot, kept as a row, so that a query can ask it which commands are open. */
export type PilotStanding = {
  pilotId: string;
  state: Pilot;
  version: number;
  /** A gate policy governs it: only a gate moves it, and only a board ends it. */
  isUnderPolicy: boolean;
};

const next = (
  standing: PilotStanding,
  event: PilotEvent,
  { version }: { version: number },
): PilotStanding => ({
  ...standing,
  state: pilot.evolve(standing.state, event),
  version,
});

const governed = (standing: PilotStanding): PilotStanding => ({ ...standing, isUnderPolicy: true });

export const pilotStanding = projection<PilotStanding, PilotEvent | PlacementEvent>()({
  name: 'pilot-standing',
  version: 3,
  history: 'none',
  keys: ({ pilotId }) => [pilotId],
  columns: {
    owner: text(
      ({ state }) =>
        state.kind === 'registered' && state.ownership.kind === 'owned' ? state.ownership.owner : null,
      true,
    ),
  },
  starts: {
    PilotRegistered: (event, { version }) => ({
      pilotId: event.pilotId,
      state: pilot.evolve(pilot.initial, event),
      version,
      isUnderPolicy: false,
    }),
  },
  // Whatever happens to a pilot, the decider's state knows what it means.
  changes: {
    ...Object.fromEntries(pilotEventTypes.map((type) => [type, next])),
    PilotPlacedUnderPolicy: governed,
    PilotMigrated: governed,
  },
});
