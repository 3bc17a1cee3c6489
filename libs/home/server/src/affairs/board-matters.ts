import { sentence, strong } from '@gatehouse/kernel';
import type { PilotFacts } from '../needs/pilot-facts';
import type { BoardAffair, MeetingAffair, ReviewAffair } from './affair';
import { affairMatter, everybody, type AffairMatter } from './affair-matter';

type Around = { boards: readonly BoardAffair[]; meetings: readonly MeetingAffair[] };

/** A review that waits for nobody but a board: whoever keeps that board's agenda places it. */
export const readyMatters = (
  review: ReviewAffair,
  pilot: PilotFacts,
  { boards, meetings }: Around,
): AffairMatter[] => {
  const { reviewId, readySince, boardId, gate } = review;
  if (readySince === null || review.isOver || pilot.isOver) return [];
  const isPlaced = meetings.some(
    ({ state, items }) =>
      (state === 'called' || state === 'open') &&
      items.some((item) => item.reviewId === reviewId && !item.isOver),
  );
  if (isPlaced) return [];
  const deciding = boards.filter((board) => boardId === null || board.boardId === boardId);
  const keepers = deciding.flatMap(({ seats }) => seats.filter(({ office }) => office === 'secretary'));
  return [
    affairMatter({
      ...{
        id: `${reviewId}/place`,
        kind: 'place-review',
        subject: pilot,
        restsOn: { reviewId },
        since: readySince,
      },
      audience: everybody(keepers.map(({ person }) => person)),
      sentence: sentence`${gate} is ${strong('ready')}, and on no agenda`,
      act: { label: 'Place on an agenda', address: '/boards' },
    }),
  ];
};
