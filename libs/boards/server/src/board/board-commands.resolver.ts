import { uuidv5 } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { asOutcome, SignedIn, type Schema } from '@gatehouse/server-kit';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ChangeBoard, type BoardChange } from './change-board.handler';
import { charterOf } from './wire-charter';

type Sent = { commandId: string; boardId: string };

@Resolver()
export class BoardCommandsResolver {
  constructor(private readonly commands: CommandBus) {}

  @Mutation('charterBoard')
  charterBoard(@Args('input') input: Schema.CharterBoardInput, @SignedIn() actor: Actor) {
    const { commandId, name, purpose, charter } = input;
    const boardId = uuidv5(`board/${commandId}`);
    const change = { type: 'CharterBoard', name, purpose, charter: charterOf(charter) } as const;
    return this.change(actor, { commandId, boardId }, change);
  }

  @Mutation('amendCharter')
  async amendCharter(@Args('input') input: Schema.AmendCharterInput, @SignedIn() actor: Actor) {
    const { commandId, boardId, seenVersion, charter, reason } = input;
    const change = { type: 'AmendCharter', charter: charterOf(charter), reason } as const;
    const target = { commandId, boardId, seenCharter: seenVersion };
    return asOutcome(await this.commands.execute(new ChangeBoard(actor, target, change)), boardId);
  }

  @Mutation('seatMember')
  async seatMember(@Args('input') input: Schema.SeatMemberInput, @SignedIn() actor: Actor) {
    const { commandId, boardId, person, office, hasVote, from, until, delegate } = input;
    const seatId = uuidv5(`seat/${commandId}`);
    const seat = { seatId, person, office, hasVote, from, until: until ?? null, delegate: delegate ?? null };
    const command = new ChangeBoard(actor, { commandId, boardId }, { type: 'SeatMember', ...seat });
    return asOutcome(await this.commands.execute(command), seatId);
  }

  @Mutation('seatDelegate')
  seatDelegate(@Args('input') input: Schema.SeatDelegateInput, @SignedIn() actor: Actor) {
    const { seatId, delegate } = input;
    return this.change(actor, input, { type: 'SeatDelegate', seatId, delegate: delegate ?? null });
  }

  @Mutation('unseatMember')
  unseatMember(@Args('input') input: Schema.UnseatMemberInput, @SignedIn() actor: Actor) {
    const { seatId, reason } = input;
    return this.change(actor, input, { type: 'UnseatMember', seatId, reason });
  }

  private async change(actor: Actor, { commandId, boardId }: Sent, change: BoardChange) {
    const command = new ChangeBoard(actor, { commandId, boardId }, change);
    return asOutcome(await this.commands.execute(command), boardId);
  }
}
