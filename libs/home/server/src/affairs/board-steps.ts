import type { BoardEvent, BoardEventOf, CircularEvent, CircularEventOf } from '@gatehouse/boards-domain';
import type { Envelope } from '@gatehouse/event-store';
import type { BoardAffair, CircularAffair } from './affair';

export const boardAtFirst = ({ boardId, name, charter }: BoardEventOf<'BoardChartered'>): BoardAffair => ({
  ...{ kind: 'board', boardId, name, seats: [], allowsDelegates: charter.allowsDelegates },
});

type BoardSteps = {
  [Type in BoardEvent['type']]?: (board: BoardAffair, event: BoardEventOf<Type>) => BoardAffair;
};

/** How a board's own events change who is asked. */
export const boardSteps = {
  CharterAmended: (board, { charter }) => ({ ...board, allowsDelegates: charter.allowsDelegates }),
  MemberSeated: (board, { seatId, person, office, hasVote, from, until, delegate }) => ({
    ...board,
    seats: [...board.seats, { seatId, person, office, hasVote, from, until, delegate }],
  }),
  DelegateSeated: (board, { seatId, delegate }) => ({
    ...board,
    seats: board.seats.map((seat) => (seat.seatId === seatId ? { ...seat, delegate } : seat)),
  }),
  MemberUnseated: (board, { seatId }) => ({
    ...board,
    seats: board.seats.filter((seat) => seat.seatId !== seatId),
  }),
} satisfies BoardSteps;

export const circularAtFirst = (
  { circularId, boardId, title, endsAt, seats, subject }: CircularEventOf<'CircularProposed'>,
  { occurredAt }: Pick<Envelope, 'occurredAt'>,
): CircularAffair => ({
  ...{ kind: 'circular', circularId, boardId, title, endsAt, seats, proposedAt: occurredAt, isOver: false },
  ...{ reviewId: 'reviewId' in subject ? subject.reviewId : null, voted: [], recused: [] },
});

type CircularSteps = {
  [Type in CircularEvent['type']]?: (
    circular: CircularAffair,
    event: CircularEventOf<Type>,
  ) => CircularAffair;
};

const over = (circular: CircularAffair): CircularAffair => ({ ...circular, isOver: true });

/** How a circular's own events change who is waited for. */
export const circularSteps = {
  CircularMemberRecused: (circular, { person }) => ({
    ...circular,
    recused: [...new Set([...circular.recused, person])],
  }),
  CircularVoteCast: (circular, { seatId }) => ({ ...circular, voted: [...circular.voted, seatId] }),
  CircularDecided: over,
  CircularLapsed: over,
  CircularWithdrawn: over,
} satisfies CircularSteps;
