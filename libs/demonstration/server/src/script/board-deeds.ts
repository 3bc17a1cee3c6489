import {
  board,
  boardStream,
  type BoardCommand,
  type BoardEvent,
  type Charter,
  type Seat,
} from '@gatehouse/boards-domain';
import { replay } from '@gatehouse/kernel';
import type { When } from './calendar';
import type { Deed } from './scene';
import type { Stage } from './stage';

type Seating = Pick<Seat, 'person' | 'office'> & Partial<Pick<Seat, 'hasVote' | 'delegate'>> & { from: When };

/** What is done about a board, its rules and its seats. */
export const boardDeeds = (boardId: string) => ({
  id: boardId,
  isChartered: (name: string, purpose: string, charter: Charter) =>
    deed(boardId, { type: 'CharterBoard', name, purpose, charter }),
  amends: (charter: Charter, reason: string) => deed(boardId, { type: 'AmendCharter', charter, reason }),
  seats:
    (seatId: string, { from, hasVote = true, delegate = null, ...who }: Seating): Deed =>
    (stage, acting) =>
      deed(boardId, {
        ...{ type: 'SeatMember', seatId, ...who, hasVote, delegate, until: null },
        from: stage.calendar.dayOf(from),
      })(stage, acting),
  seatsDelegate: (seatId: string, delegate: string | null) =>
    deed(boardId, { type: 'SeatDelegate', seatId, delegate }),
  unseats: (seatId: string, reason: string) => deed(boardId, { type: 'UnseatMember', seatId, reason }),
});

export const boardOf = async (stage: Stage, boardId: string) =>
  replay(board, await stage.facts<BoardEvent>(boardStream(boardId)));

type Bare = BoardCommand extends infer Command
  ? Command extends BoardCommand
    ? Omit<Command, 'boardId' | 'actor' | 'today'>
    : never
  : never;

const deed =
  (boardId: string, command: Bare): Deed =>
  (stage, acting) => {
    // The day is no part of what is said; commands that do not ask for it leave it alone.
    const whole = { ...command, boardId, actor: acting.actor, today: stage.now.slice(0, 10) };
    return stage.run(board, whole, { stream: boardStream(boardId), acting });
  };
