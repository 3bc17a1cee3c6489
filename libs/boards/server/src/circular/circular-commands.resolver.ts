import { EventStore, uuidv5 } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { asOutcome, fromWire, Moments, SignedIn, type Schema } from '@gatehouse/server-kit';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { reviewForBoard } from '../meeting/review-facts';
import { resultOf } from '../meeting/wire-result';
import { subjectOf } from '../meeting/wire-subject';
import { ChangeCircular, type CircularChange } from './change-circular.handler';
import { circulars } from './circulars.projection';

type Sent = { commandId: string; circularId: string; made?: string };

@Resolver()
export class CircularCommandsResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly rows: ReadStore,
    private readonly log: EventStore,
    private readonly moments: Moments,
  ) {}

  @Mutation('proposeCircular')
  async proposeCircular(@Args('input') input: Schema.ProposeCircularInput, @SignedIn() actor: Actor) {
    const { commandId, boardId, title, question } = input;
    // A review that was asked for a moment ago is here.
    await this.moments.resolve({ atLeast: await this.log.head() });
    const found = await subjectOf(this.rows, { ...input, text: question });
    if ('refusal' in found) return found.refusal;
    const circularId = uuidv5(`circular/${commandId}`);
    const { subject } = found;
    return this.change(
      actor,
      { commandId, circularId },
      { type: 'ProposeCircular', boardId, subject, title, question },
    );
  }

  @Mutation('declareCircularConflict')
  declareCircularConflict(
    @Args('input') input: Schema.DeclareCircularConflictInput,
    @SignedIn() actor: Actor,
  ) {
    return this.change(actor, input, { type: 'DeclareCircularConflict', reason: input.reason });
  }

  @Mutation('castCircularVote')
  castCircularVote(@Args('input') input: Schema.CastCircularVoteInput, @SignedIn() actor: Actor) {
    const { ballot, rationale, packDigest } = input;
    const vote = { ballot: fromWire(ballot), rationale, packDigest };
    return this.change(actor, input, { type: 'CastCircularVote', ...vote });
  }

  @Mutation('decideCircular')
  async decideCircular(@Args('input') input: Schema.DecideCircularInput, @SignedIn() actor: Actor) {
    const { commandId, circularId } = input;
    const made = uuidv5(`decision/${commandId}`);
    const autonomyAsked = await this.autonomyAsked(circularId);
    const result = resultOf(input.result, { commandId, autonomyAsked });
    return this.change(
      actor,
      { commandId, circularId, made },
      { type: 'DecideCircular', decisionId: made, result },
    );
  }

  @Mutation('withdrawCircular')
  withdrawCircular(@Args('input') input: Schema.WithdrawCircularInput, @SignedIn() actor: Actor) {
    return this.change(actor, input, { type: 'WithdrawCircular', reason: input.reason });
  }

  private async autonomyAsked(circularId: string) {
    const subject = (await this.rows.row(circulars, circularId))?.circular.subject;
    if (subject?.kind !== 'review') return null;
    return (await reviewForBoard(this.rows, subject.reviewId))?.facts.autonomyAsked ?? null;
  }

  private async change(actor: Actor, { commandId, circularId, made }: Sent, change: CircularChange) {
    const command = new ChangeCircular(actor, { commandId, circularId }, change);
    return asOutcome(await this.commands.execute(command), made ?? circularId);
  }
}
