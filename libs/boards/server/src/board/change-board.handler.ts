import {
  board,
  boardStream,
  type Board,
  type BoardCommand,
  type BoardCommandOf,
  type BoardEvent,
} from '@gatehouse/boards-domain';
import { CommandRunner, type Outcome } from '@gatehouse/event-store';
import { reject, type Actor, type Decider } from '@gatehouse/kernel';
import { by, Clock } from '@gatehouse/server-kit';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dayOf } from '../day-of';

/** What is asked for, without what is added here. */
export type BoardChange = {
  [Type in BoardCommand['type']]: Omit<BoardCommandOf<Type>, 'boardId' | 'actor' | 'today'>;
}[BoardCommand['type']];

export class ChangeBoard extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly input: { commandId: string; boardId: string; seenCharter?: number },
    readonly change: BoardChange,
  ) {
    super();
  }
}

@CommandHandler(ChangeBoard)
export class ChangeBoardHandler implements ICommandHandler<ChangeBoard> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly clock: Clock,
  ) {}

  execute({ actor, input: { commandId, boardId, seenCharter }, change }: ChangeBoard): Promise<Outcome> {
    const now = this.clock.now();
    return this.runner.run(
      seenCharter === undefined ? board : whereCharterIs(seenCharter),
      { ...change, boardId, actor, today: dayOf(now) },
      { stream: boardStream(boardId), commandId, ...by(actor), occurredAt: now },
    );
  }
}

/** Not of the stream's version: a colleague who took a seat is no reason to refuse another charter. */
const whereCharterIs = (seen: number): Decider<BoardCommand, BoardEvent, Board> => ({
  ...board,
  decide: (command, state) =>
    state.kind === 'chartered' && state.charterVersion !== seen
      ? reject('stale', `The charter has become version ${state.charterVersion} since. Look at it first.`)
      : board.decide(command, state),
});
