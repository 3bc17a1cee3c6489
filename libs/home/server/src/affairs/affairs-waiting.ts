import type { Moment, ReadStore } from '@gatehouse/projections';
import type { Instant } from '@gatehouse/kernel';
import type { Withheld } from '@gatehouse/server-kit';
import { homeNeeds } from '../needs/needs.projection';
import type { PilotFacts } from '../needs/pilot-facts';
import { concerns, isAlone, type Standing } from '../needs/standing';
import type { Need } from '../needs/what-waits';
import type { Affair } from './affair';
import type { AffairMatter } from './affair-matter';
import { homeAffairs } from './affairs.projection';
import { readyMatters } from './board-matters';
import { circularMatters } from './circular-matters';
import { meetingMatters } from './meeting-matters';
import { reviewMatters } from './review-matters';
import { isWithheld } from './subject';

/** `now`: the instant asked about, against which terms and dates are held. */
export type Asked = { moment: Moment; now: Instant; withheld: Withheld };

/** What waits about reviews, meetings and circulars for whoever stands there. */
export const affairsWaiting = async (
  rows: ReadStore,
  standings: readonly Standing[],
  { moment, now, withheld }: Asked,
): Promise<Need[]> => {
  const affairs = await openAffairs(rows, moment);
  const ids = affairs.flatMap((affair) => (affair.kind === 'review' ? [affair.pilotId] : []));
  const pilots = await rows.rows(homeNeeds, [...new Set(ids)], moment);
  return mattersAmong(affairs, pilots, now)
    .filter(({ restsOn }) => !isWithheld(restsOn, withheld))
    .flatMap(({ id, matter, subject, act }) => {
      const standing = standings.find((one) => concerns(one, matter, subject));
      if (!standing) return [];
      return [{ id, matter, facts: subject, standing, isAlone: isAlone(standing, matter), act }];
    });
};

const openAffairs = async (rows: ReadStore, moment: Moment): Promise<Affair[]> => {
  const open = await rows
    .select(homeAffairs, { ...moment, needs: ['waits'] })
    .select(['key', 'from_position'])
    .where('waits', '=', 1)
    .orderBy('key')
    .execute();
  return rows.versions(homeAffairs, open);
};

const mattersAmong = (
  affairs: readonly Affair[],
  pilots: ReadonlyMap<string, PilotFacts>,
  now: Instant,
): AffairMatter[] => {
  const boards = affairs.filter((affair) => affair.kind === 'board');
  const meetings = affairs.filter((affair) => affair.kind === 'meeting');
  const boardOf = (id: string) => boards.find(({ boardId }) => boardId === id);
  return affairs.flatMap((affair) => {
    if (affair.kind === 'review') {
      const pilot = pilots.get(affair.pilotId);
      return pilot
        ? [...reviewMatters(affair, pilot), ...readyMatters(affair, pilot, { boards, meetings })]
        : [];
    }
    if (affair.kind === 'board') return [];
    const board = boardOf(affair.boardId);
    if (!board) return [];
    return affair.kind === 'meeting'
      ? meetingMatters(affair, board, now)
      : circularMatters(affair, board, now);
  });
};
