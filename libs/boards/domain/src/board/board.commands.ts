import type { Actor, Day } from '@gatehouse/kernel';
import type { Charter, Seat } from './board.events';

/**
 * A board is chartered by the programme office; it, the chair and the secretary keep charter and seats. `today` to hold
 * terms against.
 */
export type BoardCommand = { boardId: string; actor: Actor; today: Day } & (
  | { type: 'CharterBoard'; name: string; purpose: string; charter: Charter }
  | { type: 'AmendCharter'; charter: Charter; reason: string }
  | ({ type: 'SeatMember' } & Seat)
  | { type: 'SeatDelegate'; seatId: string; delegate: string | null }
  | { type: 'UnseatMember'; seatId: string; reason: string }
);
export type BoardCommandOf<Type extends BoardCommand['type']> = Extract<BoardCommand, { type: Type }>;
