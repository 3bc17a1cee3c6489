import { isInOwnRight, reject, type Decider, type Decision } from '@gatehouse/kernel';
import type { BoardCommand, BoardCommandOf } from './board.commands';
import type { BoardEvent } from './board.events';
import { evolveBoard, unchartered, type Board, type CharteredBoard } from './board.state';
import type { BoardRefusal } from './board.refusal';
import { amendCharter, charterBoard } from './chartering';
import { keeps } from './offices';
import { seatDelegate, seatMember, unseatMember } from './seats';

type Decided = Decision<BoardEvent, BoardRefusal>;

const decide = (command: BoardCommand, board: Board): Decided => {
  if (!isInOwnRight(command.actor))
    return reject(
      'in-own-right-only',
      'On a board everybody acts in their own right. Act as yourself, or ask whom you act for.',
    );
  if (command.type === 'CharterBoard') return charterBoard(command, board);
  if (board.kind === 'unchartered')
    return reject('not-chartered', 'No board has this id. Look it up under Boards.', 'boardId');
  if (!keeps(command.actor, board, command.today))
    return reject(
      'not-your-office',
      'Charter and seats are kept by the chair, the secretary and the programme office.',
    );
  return decideChartered(command, board);
};

type CharteredCommand = Exclude<BoardCommand, { type: 'CharterBoard' }>;
type Deciders = {
  [Type in CharteredCommand['type']]: (command: BoardCommandOf<Type>, board: CharteredBoard) => Decided;
};

const deciders: Deciders = {
  AmendCharter: amendCharter,
  SeatMember: seatMember,
  SeatDelegate: seatDelegate,
  UnseatMember: unseatMember,
};

const decideChartered = (command: CharteredCommand, board: CharteredBoard): Decided => {
  // The table pairs each type with its command; indexing by a union loses the pairing, hence the cast.
  const decider = deciders[command.type] as (command: CharteredCommand, board: CharteredBoard) => Decided;
  return decider(command, board);
};

/** Who decides together on pilots, and by which rules: a charter as data, and seats with their terms. */
export const board: Decider<BoardCommand, BoardEvent, Board, BoardRefusal> = {
  initial: unchartered,
  decide,
  evolve: evolveBoard,
};
