import type { Day } from '@gatehouse/kernel';
import type { Charter, Seat } from './board/board.events';
import { seatsInTerm } from './board/offices';
import type { RecusalBasis } from './meeting/item';

/** Somebody who is there, and the seat they came for; null for a guest. */
export type Present = { person: string; seatId: string | null };

/** Somebody who is withdrawn from an item, and why. */
export type Recused = { person: string; basis: RecusalBasis };

/** Who has which seat in a room, and by which charter. */
export type Room = {
  charter: Pick<Charter, 'allowsDelegates'>;
  seats: readonly Seat[];
  onDay: Day;
  present: readonly Present[];
  recusals: readonly Recused[];
};

/**
 * Everybody who is withdrawn: those recorded, and whoever stands in for one of them, be they there or not. A delegate
 * with a vote of their own keeps it, as they vote for themselves and the withdrawn seat counts for nobody.
 */
export const withdrawnFrom = ({
  seats,
  onDay,
  present,
  recusals,
}: Pick<Room, 'seats' | 'onDay' | 'present' | 'recusals'>): ReadonlyMap<string, RecusalBasis> => {
  const withdrawn = new Map(recusals.map(({ person, basis }) => [person, basis]));
  const inTerm = seatsInTerm(seats, onDay);
  const voters = new Set(inTerm.filter(({ hasVote }) => hasVote).map(({ person }) => person));
  const isThere = new Set(present.map(({ person }) => person));
  const recusedMembers = inTerm.filter(({ person }) => isByThemselves(withdrawn.get(person)));
  for (const { person, delegate } of recusedMembers)
    if (delegate !== null && !withdrawn.has(delegate) && !voters.has(delegate))
      withdrawn.set(
        delegate,
        isThere.has(delegate) && !isThere.has(person) ? 'stands-in-for-recused' : 'delegate-of-recused',
      );
  return withdrawn;
};

/** Withdrawn for what they are or said, and not for whom they stand in for. */
export const isByThemselves = (basis: RecusalBasis | undefined): boolean =>
  basis === 'declared' || basis === 'owner' || basis === 'sponsor';

/** Who sits in each seat now, and in which one seat each person counts. */
export type Seating = {
  /** By seat; nobody is missing from it. */
  sitters: ReadonlyMap<string, string>;
  /** By person. */
  countsIn: ReadonlyMap<string, string>;
  withdrawn: ReadonlyMap<string, RecusalBasis>;
};

export const seatingOf = (room: Room): Seating => {
  const withdrawn = withdrawnFrom(room);
  const inTerm = seatsInTerm(room.seats, room.onDay);
  const isThere = new Set(room.present.map(({ person }) => person));
  const sitters = new Map<string, string>();
  for (const { seatId, person, delegate } of inTerm) {
    if (isThere.has(person)) sitters.set(seatId, person);
    else if (mayStandIn(delegate, { person, isThere, withdrawn }) && room.charter.allowsDelegates)
      sitters.set(seatId, delegate);
  }
  const countsIn = countedOnce({ ...room, seats: inTerm }, sitters, withdrawn);
  return { sitters, countsIn, withdrawn };
};

const mayStandIn = (
  delegate: string | null,
  {
    person,
    isThere,
    withdrawn,
  }: { person: string; isThere: ReadonlySet<string>; withdrawn: ReadonlyMap<string, RecusalBasis> },
): delegate is string =>
  delegate !== null && isThere.has(delegate) && !withdrawn.has(delegate) && !withdrawn.has(person);

/** Their own seat first, then the one they came for, then whichever comes first. */
const countedOnce = (
  { seats, present }: Pick<Room, 'seats' | 'present'>,
  sitters: ReadonlyMap<string, string>,
  withdrawn: ReadonlyMap<string, RecusalBasis>,
): Map<string, string> => {
  const cameFor = new Map(present.map(({ person, seatId }) => [person, seatId]));
  const countsIn = new Map<string, string>();
  const rank = ({ seatId, person }: Seat, sitter: string): number => {
    if (person === sitter) return 0;
    return cameFor.get(sitter) === seatId ? 1 : 2;
  };
  const ranks = new Map<string, number>();
  for (const seat of seats) {
    const sitter = sitters.get(seat.seatId);
    if (!seat.hasVote || sitter === undefined || withdrawn.has(seat.person) || withdrawn.has(sitter))
      continue;
    const mine = rank(seat, sitter);
    if (mine < (ranks.get(sitter) ?? Infinity)) {
      ranks.set(sitter, mine);
      countsIn.set(sitter, seat.seatId);
    }
  }
  return countsIn;
};
