import type { Moment, ReadStore } from '@gatehouse/projections';
import { dossiers } from '../dossier/dossiers.projection';

/** Pilots by what they are called; one that is not here keeps its place without words. */
export const namedPilots = async (rows: ReadStore, ids: readonly string[], moment: Moment = {}) => {
  const found = await rows.rows(dossiers, ids, moment);
  return (id: string) => {
    const { name, purpose, unit } = found.get(id)?.pilot.description ?? {
      ...{ name: 'A pilot that is not here', purpose: '', unit: '' },
    };
    return { id, name, purpose, unit };
  };
};
