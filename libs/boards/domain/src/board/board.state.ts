import type { BoardEvent, BoardEventOf, Charter, Seat } from './board.events';

/** What is known of a board: its rules now, and everybody who has a seat now. */
export type CharteredBoard = {
  kind: 'chartered';
  boardId: string;
  name: string;
  purpose: string;
  charter: Charter;
  charterVersion: number;
  seats: readonly Seat[];
};

export type Board = { kind: 'unchartered' } | CharteredBoard;

export const unchartered: Board = { kind: 'unchartered' };

export const evolveBoard = (board: Board, event: BoardEvent): Board => {
  if (event.type === 'BoardChartered') return chartered(event);
  return board.kind === 'chartered' ? { ...board, ...changeOf(board, event) } : board;
};

const chartered = ({ boardId, name, purpose, charter }: BoardEventOf<'BoardChartered'>): CharteredBoard => ({
  ...{ kind: 'chartered', boardId, name, purpose, charter },
  ...{ charterVersion: 1, seats: [] },
});

type ChangingEvent = Exclude<BoardEvent, { type: 'BoardChartered' }>;
type Changes = {
  [Type in ChangingEvent['type']]: (
    event: BoardEventOf<Type>,
    board: CharteredBoard,
  ) => Partial<CharteredBoard>;
};

const changes: Changes = {
  CharterAmended: ({ version, charter }) => ({ charterVersion: version, charter }),
  MemberSeated: (event, { seats }) => ({ seats: [...seats, seatOf(event)] }),
  DelegateSeated: ({ seatId, delegate }, { seats }) => ({
    seats: seats.map((seat) => (seat.seatId === seatId ? { ...seat, delegate } : seat)),
  }),
  MemberUnseated: ({ seatId }, { seats }) => ({ seats: seats.filter((seat) => seat.seatId !== seatId) }),
};

const changeOf = (board: CharteredBoard, event: ChangingEvent): Partial<CharteredBoard> => {
  // The table pairs each type with its event; indexing by a union loses the pairing, hence the cast.
  const change = changes[event.type] as (
    event: ChangingEvent,
    board: CharteredBoard,
  ) => Partial<CharteredBoard>;
  return change(event, board);
};

/** A seat alone, without what it came in. */
export const seatOf = ({ seatId, person, office, hasVote, from, until, delegate }: Seat): Seat => ({
  ...{ seatId, person, office, hasVote },
  ...{ from, until, delegate },
});
