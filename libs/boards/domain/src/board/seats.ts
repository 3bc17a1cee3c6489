import { accept, reject, type Decision, type Refusal } from '@gatehouse/kernel';
import { flawInText, isDay, longestReason } from '../words';
import type { BoardCommandOf } from './board.commands';
import type { BoardEvent, Seat } from './board.events';
import type { BoardRefusal } from './board.refusal';
import { seatOf, type CharteredBoard } from './board.state';

type Decided = Decision<BoardEvent, BoardRefusal>;
type No = Refusal<BoardRefusal>;

export const seatMember = (command: BoardCommandOf<'SeatMember'>, board: CharteredBoard): Decided => {
  const seat = seatOf(command);
  const no = flawInSeat(seat, board);
  return no ?? accept({ type: 'MemberSeated', boardId: command.boardId, ...seat });
};

const flawInSeat = (seat: Seat, { seats }: CharteredBoard): No | null => {
  if (seats.some(({ seatId }) => seatId === seat.seatId))
    return reject('already-seated', 'This seat is there already.', 'seatId');
  if (seat.person.trim() === '') return reject('person-missing', 'Say who takes the seat.', 'person');
  if (!isDay(seat.from)) return reject('term-backwards', 'Say on which day the term begins.', 'from');
  if (seat.until !== null && (!isDay(seat.until) || seat.until < seat.from))
    return reject(
      'term-backwards',
      `The term would end on ${seat.until}, before it begins on ${seat.from}. Choose a later day, or none.`,
      'until',
    );
  const others = seats.filter((other) => overlap(seat, other));
  if (others.some(({ person, office }) => person === seat.person && office === seat.office))
    return reject(
      'already-seated',
      `They sit on this board as ${seat.office} in that term already.`,
      'person',
    );
  const holder = others.find(({ office }) => office === seat.office);
  if (seat.office !== 'member' && holder)
    return reject(
      'office-taken',
      `A board has one ${seat.office} at a time, and that seat is taken ${termOf(holder)}. Unseat them first, or begin the term later.`,
      'office',
    );
  return flawInDelegate(seat, seat.delegate);
};

export const seatDelegate = (
  { boardId, seatId, delegate }: BoardCommandOf<'SeatDelegate'>,
  board: CharteredBoard,
): Decided => {
  const seat = board.seats.find((one) => one.seatId === seatId);
  if (!seat) return seatUnknown;
  const no = flawInDelegate(seat, delegate);
  if (no) return no;
  return seat.delegate === delegate
    ? accept()
    : accept({ type: 'DelegateSeated', boardId, seatId, delegate });
};

export const unseatMember = (
  { boardId, seatId, reason }: BoardCommandOf<'UnseatMember'>,
  board: CharteredBoard,
): Decided => {
  const seat = board.seats.find((one) => one.seatId === seatId);
  if (!seat) return seatUnknown;
  const no = flawInText(reason, {
    what: 'reason',
    most: longestReason,
    ask: 'Say why they leave the board; it is kept with the record.',
  });
  if (no) return no;
  return accept({ type: 'MemberUnseated', boardId, seatId, person: seat.person, reason: reason.trim() });
};

const seatUnknown = reject(
  'seat-unknown',
  'The board has no such seat now. Look at its seats again.',
  'seatId',
);

const flawInDelegate = ({ person }: Seat, delegate: string | null): No | null =>
  delegate === person
    ? reject(
        'delegate-is-member',
        'Nobody stands in for themselves. Name somebody else, or nobody.',
        'delegate',
      )
    : null;

const overlap = (one: Seat, other: Seat): boolean =>
  (one.until === null || other.from <= one.until) && (other.until === null || one.from <= other.until);

const termOf = ({ from, until }: Seat): string =>
  until === null ? `from ${from} on` : `${from} to ${until}`;
