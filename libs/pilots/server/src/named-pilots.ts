import { ReadStore } from '@gatehouse/projections';
import { pilotStanding } from './pilot-standing.projection';

/** Another pilot, by what it is called now; one that is not here keeps its place without words. */
export type NamedPilot = { id: string; name: string; purpose: string; unit: string };

export const namedPilots = async (
  rows: ReadStore,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedPilot>> => {
  const standings = await rows.rows(pilotStanding, ids);
  return new Map(
    ids.map((id) => {
      const state = standings.get(id)?.state;
      const { name, purpose, unit } =
        state?.kind === 'registered'
          ? state.description
          : { name: 'A pilot that is not here', purpose: '', unit: '' };
      return [id, { id, name, purpose, unit }];
    }),
  );
};
