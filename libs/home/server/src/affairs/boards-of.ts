import { belongsToBoard } from '@gatehouse/boards-domain';
import type { Instant } from '@gatehouse/kernel';
import type { ReadStore } from '@gatehouse/projections';
import { homeAffairs } from './affairs.projection';

/** The boards on which somebody has a seat now, or stands in for somebody who has. */
export const boardsOf = async (rows: ReadStore, person: string, now: Instant): Promise<string[]> => {
  const found = await rows.select(homeAffairs).select('doc').where('key', 'like', 'board/%').execute();
  return found
    .map((row) => rows.rowOf(homeAffairs, row))
    .flatMap((affair) =>
      affair.kind === 'board' && belongsToBoard(affair.seats, person, now.slice(0, 10))
        ? [affair.boardId]
        : [],
    );
};
