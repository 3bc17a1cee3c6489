import { sentence, strong } from '@gatehouse/kernel';
import type { BoardAffair, CircularAffair } from './affair';
import { affairMatter, everybody, type AffairMatter } from './affair-matter';

/** A question that a board answers in writing: the votes that are not in, and the sealing. */
export const circularMatters = (
  circular: CircularAffair,
  board: BoardAffair,
  now: string,
): AffairMatter[] => {
  if (circular.isOver) return [];
  const { circularId, seats, voted, recused, reviewId, title, endsAt, proposedAt } = circular;
  const waiting = seats.filter(
    ({ seatId, person, hasVote }) => hasVote && !voted.includes(seatId) && !recused.includes(person),
  );
  const common = {
    subject: { id: circularId, name: `${board.name}, in writing`, unit: null, programme: null },
    restsOn: { circularId, reviewId },
    since: proposedAt,
    act: { label: 'Read and vote', address: `/circulars/${circularId}` },
  };
  if (waiting.length > 0 && now < endsAt)
    return [
      affairMatter({
        ...{ id: `${circularId}/vote`, kind: 'cast-vote', ...common },
        audience: everybody(waiting.map(({ person }) => person)),
        sentence: sentence`${strong(title)} waits for your vote in writing, until ${endsAt.slice(0, 10)}`,
      }),
    ];
  return [
    affairMatter({
      ...{ id: `${circularId}/seal`, kind: 'seal-circular', ...common },
      audience: everybody(seats.filter(({ office }) => office === 'chair').map(({ person }) => person)),
      sentence: sentence`Everybody who could has answered ${strong(title)}; the decision is not sealed`,
      act: { label: 'Read and seal', address: `/circulars/${circularId}` },
    }),
  ];
};
