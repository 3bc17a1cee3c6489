import type { Moment, ReadStore } from '@gatehouse/projections';
import { placements } from './placements.projection';

/** How many pilots are under a policy, or under one version of it. */
export const pilotsUnder = async (
  rows: ReadStore,
  { policyId, version }: { policyId: string; version?: number },
  moment: Moment = {},
): Promise<number> => {
  const found = await placedUnder(rows, { policyId, version }, moment)
    .select(({ fn }) => fn.countAll<number>().as('pilots'))
    .executeTakeFirst();
  return found?.pilots ?? 0;
};

/** The rows of those pilots, to ask further. */
export const placedUnder = (
  rows: ReadStore,
  { policyId, version }: { policyId: string; version?: number | undefined },
  moment: Moment,
) => {
  const query = rows
    .select(placements, { ...moment, needs: ['policy', 'version'] })
    .where('policy', '=', policyId);
  return version === undefined ? query : query.where('version', '=', version);
};
