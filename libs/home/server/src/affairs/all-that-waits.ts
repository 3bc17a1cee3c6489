import type { ReadStore } from '@gatehouse/projections';
import { byConsequence } from '../needs/consequence';
import type { Standing } from '../needs/standing';
import { ranked, whatWaits, type Need, type Waiting } from '../needs/what-waits';
import { affairsWaiting, type Asked } from './affairs-waiting';

export type AllWaiting = Omit<Waiting, 'needs'> & { needs: readonly Need[] };

/** Pilots and affairs together, worst and longest first. */
export const allThatWaits = async (
  rows: ReadStore,
  standings: readonly Standing[],
  asked: Asked,
): Promise<AllWaiting> => {
  const [{ needs, piled }, others] = await Promise.all([
    whatWaits(rows, standings, asked.moment),
    affairsWaiting(rows, standings, asked),
  ]);
  return {
    piled,
    needs: [...needs, ...others].sort((one, other) => byConsequence(ranked(one), ranked(other))),
  };
};
