import type { PilotFacts } from '@gatehouse/pilots-domain';
import type { ReadStore } from '@gatehouse/projections';
import { pilotStanding } from '../pilot-standing.projection';

/** What a contract's decider has to know of its pilot, as it is now; null where there is no such pilot. */
export const pilotFacts = async (rows: ReadStore, pilotId: string): Promise<PilotFacts | null> => {
  const state = (await rows.row(pilotStanding, pilotId))?.state;
  if (state?.kind !== 'registered') return null;
  const { name, purpose, unit, programme } = state.description;
  return {
    ...{ name, purpose, unit, programme },
    owner: state.ownership.kind === 'owned' ? state.ownership.owner : null,
    sponsor: state.sponsor,
    isOver: state.isOver,
  };
};
