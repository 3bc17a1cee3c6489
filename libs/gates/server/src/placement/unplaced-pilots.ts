import type { Moment, ReadStore } from '@gatehouse/projections';
import { dossiers } from '../dossier/dossiers.projection';
import { placements } from './placements.projection';

/** Active pilots that are under no policy, by their ids, and how many there are. */
export const unplacedPilots = async (
  rows: ReadStore,
  { first, after, moment = {} }: { first: number; after?: string | undefined; moment?: Moment },
): Promise<{ ids: string[]; total: number; hasMore: boolean }> => {
  const active = rows
    .select(dossiers, moment)
    .where('is_over', '=', 0)
    .where('key', 'not in', rows.select(placements, { ...moment, needs: [] }).select('key'));
  const counted = await active.select(({ fn }) => fn.countAll<number>().as('pilots')).executeTakeFirst();
  const page = await (after === undefined ? active : active.where('key', '>', after))
    .select('key')
    .orderBy('key')
    .limit(first + 1)
    .execute();
  return {
    ids: page.slice(0, first).map(({ key }) => key),
    total: counted?.pilots ?? 0,
    hasMore: page.length > first,
  };
};
