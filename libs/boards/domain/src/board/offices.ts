import { everywhere, isInOwnRight, mayActAs, type Actor, type Day } from '@gatehouse/kernel';
import type { Seat, SeatOffice } from './board.events';
import type { Board } from './board.state';

export const isInTerm = ({ from, until }: Pick<Seat, 'from' | 'until'>, day: Day): boolean =>
  from <= day && (until === null || day <= until);

export const seatsInTerm = (seats: readonly Seat[], day: Day): Seat[] =>
  seats.filter((seat) => isInTerm(seat, day));

/** Whether this person holds one of these offices on that day. */
export const holdsOffice = (
  seats: readonly Seat[],
  { person, day }: { person: string; day: Day },
  offices: readonly SeatOffice[] = ['chair', 'secretary'],
): boolean => seatsInTerm(seats, day).some((seat) => seat.person === person && offices.includes(seat.office));

/** Whether this person has a seat on that day, or stands in for somebody who has. */
export const belongsToBoard = (seats: readonly Seat[], person: string, day: Day): boolean =>
  seatsInTerm(seats, day).some((seat) => seat.person === person || seat.delegate === person);

/** The programme office for everything: a board decides on pilots of every unit. */
export const isOffice = (actor: Actor): boolean =>
  isInOwnRight(actor) && mayActAs(actor, 'programme-office', everywhere);

/** Whoever prepares a board's work: its chair, its secretary, or the programme office. */
export const keeps = (actor: Actor, board: Board, day: Day): boolean =>
  isOffice(actor) || (board.kind === 'chartered' && holdsOffice(board.seats, { person: actor.person, day }));
