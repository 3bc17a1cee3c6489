import type { Template } from '@gatehouse/pilots-domain';
import type { ReadStore } from '@gatehouse/projections';
import { pilotStanding } from '../pilot-standing.projection';
import { contractVersions, type VersionRow } from './contract-versions.projection';

export type FoundTemplate = { pilotName: string; unit: string; row: VersionRow };

/** The contract that is in force on a pilot, and whether that pilot proved it in production. */
export const templateOf = async (rows: ReadStore, pilotId: string): Promise<Template | null> => {
  const found = await rows
    .select(contractVersions)
    .select('doc')
    .where('pilot', '=', pilotId)
    .where('status', '=', 'in-force')
    .executeTakeFirst();
  if (!found) return null;
  const { number, clauses } = rows.rowOf(contractVersions, found);
  const state = (await rows.row(pilotStanding, pilotId))?.state;
  const hasReachedProduction = state?.kind === 'registered' && state.stage === 'production';
  return { version: number, clauses, hasReachedProduction };
};

/** Contracts in force on pilots in production, by the pilot's name. */
export const templatesCalled = async (rows: ReadStore, search: string): Promise<FoundTemplate[]> => {
  const found = await rows.select(contractVersions).select('doc').where('status', '=', 'in-force').execute();
  const versions = found.map((row) => rows.rowOf(contractVersions, row));
  const standings = await rows.rows(
    pilotStanding,
    versions.map(({ pilotId }) => pilotId),
  );
  const sought = search.trim().toLowerCase();
  return versions
    .flatMap((row) => {
      const state = standings.get(row.pilotId)?.state;
      if (state?.kind !== 'registered' || state.stage !== 'production') return [];
      const { name, unit } = state.description;
      return `${name} ${unit}`.toLowerCase().includes(sought) ? [{ pilotName: name, unit, row }] : [];
    })
    .sort((one, other) => one.pilotName.localeCompare(other.pilotName))
    .slice(0, mostTemplates);
};

const mostTemplates = 50;
