import { uuidv5 } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { fromWire, SignedIn, type Schema } from '@gatehouse/server-kit';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { itemKey, meetingItems } from './meeting-items.projection';
import { MeetingSending } from './meeting-sending';
import { reviewForBoard } from './review-facts';
import { resultOf } from './wire-result';

/** Item by item: who withdraws, who votes how, and what is decided. */
@Resolver()
export class RoomCommandsResolver {
  constructor(
    private readonly changes: MeetingSending,
    private readonly rows: ReadStore,
  ) {}

  @Mutation('declareConflict')
  declareConflict(@Args('input') input: Schema.DeclareConflictInput, @SignedIn() actor: Actor) {
    const { itemId, reason } = input;
    return this.changes.send(actor, input, { type: 'DeclareConflict', itemId, reason });
  }

  @Mutation('endRecusal')
  endRecusal(@Args('input') input: Schema.EndRecusalInput, @SignedIn() actor: Actor) {
    const { itemId, person, reason } = input;
    return this.changes.send(actor, input, { type: 'EndRecusal', itemId, person, reason });
  }

  @Mutation('openItem')
  openItem(@Args('input') input: Schema.MeetingItemInput, @SignedIn() actor: Actor) {
    return this.changes.send(actor, input, { type: 'OpenItem', itemId: input.itemId });
  }

  @Mutation('pauseItem')
  pauseItem(@Args('input') input: Schema.MeetingItemInput, @SignedIn() actor: Actor) {
    return this.changes.send(actor, input, { type: 'PauseItem', itemId: input.itemId });
  }

  @Mutation('castVote')
  castVote(@Args('input') input: Schema.CastVoteInput, @SignedIn() actor: Actor) {
    const { itemId, seatId, ballot, rationale, packDigest } = input;
    const vote = { itemId, seatId: seatId ?? null, ballot: fromWire(ballot), rationale, packDigest };
    return this.changes.send(actor, input, { type: 'CastVote', ...vote });
  }

  @Mutation('confirmVote')
  confirmVote(@Args('input') input: Schema.ConfirmVoteInput, @SignedIn() actor: Actor) {
    const { itemId, seatId } = input;
    return this.changes.send(actor, input, { type: 'ConfirmVote', itemId, seatId });
  }

  @Mutation('decideItem')
  async decideItem(@Args('input') input: Schema.DecideItemInput, @SignedIn() actor: Actor) {
    const { commandId, meetingId, itemId } = input;
    const made = uuidv5(`decision/${commandId}`);
    const autonomyAsked = await this.autonomyAsked(meetingId, itemId);
    const result = resultOf(input.result, { commandId, autonomyAsked });
    return this.changes.send(
      actor,
      { ...input, made },
      { type: 'DecideItem', itemId, decisionId: made, result },
    );
  }

  @Mutation('deferItem')
  deferItem(@Args('input') input: Schema.DeferItemInput, @SignedIn() actor: Actor) {
    const { itemId, reason, returnOn } = input;
    return this.changes.send(actor, input, { type: 'DeferItem', itemId, reason, returnOn: returnOn ?? null });
  }

  /** A review never asks for another level than it did when it was requested, so that no fact of now is needed. */
  private async autonomyAsked(meetingId: string, itemId: string) {
    const subject = (await this.rows.row(meetingItems, itemKey(meetingId, itemId)))?.subject;
    if (subject?.kind !== 'review') return null;
    return (await reviewForBoard(this.rows, subject.reviewId))?.facts.autonomyAsked ?? null;
  }
}
