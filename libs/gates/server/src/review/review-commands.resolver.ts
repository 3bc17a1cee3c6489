import type { Actor, AutonomyLevel } from '@gatehouse/kernel';
import { asOutcome, InputError, SignedIn, type Schema } from '@gatehouse/server-kit';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { randomUUID } from 'node:crypto';
import { ChangeReview, type ReviewChange } from './change-review.handler';
import { RequestReview } from './request-review.handler';

@Resolver()
export class ReviewCommandsResolver {
  constructor(private readonly commands: CommandBus) {}

  @Mutation('requestReview')
  async requestReview(@Args('input') input: Schema.RequestReviewInput, @SignedIn() actor: Actor) {
    const { ask, spend, autonomy } = input;
    const request = { ask, spend: spend ?? null, autonomy: levelOf(autonomy) };
    const { outcome, reviewId } = await this.commands.execute(new RequestReview(actor, input, request));
    return asOutcome(outcome, reviewId);
  }

  @Mutation('giveScore')
  giveScore(@Args('input') input: Schema.GiveScoreInput, @SignedIn() actor: Actor) {
    const { criterionId, score, comment } = input;
    return this.change(actor, input, { type: 'GiveScore', criterionId, score, comment });
  }

  @Mutation('giveSignOff')
  giveSignOff(@Args('input') input: Schema.GiveSignOffInput, @SignedIn() actor: Actor) {
    const { signOffId, note } = input;
    const contractVersion = input.contractVersion ?? null;
    return this.change(actor, input, { type: 'GiveSignOff', signOffId, note, contractVersion });
  }

  @Mutation('refuseSignOff')
  refuseSignOff(@Args('input') input: Schema.RefuseSignOffInput, @SignedIn() actor: Actor) {
    const { signOffId, reason } = input;
    const contractVersion = input.contractVersion ?? null;
    return this.change(actor, input, { type: 'RefuseSignOff', signOffId, reason, contractVersion });
  }

  @Mutation('requestMoreEvidence')
  requestMoreEvidence(@Args('input') input: Schema.RequestMoreEvidenceInput, @SignedIn() actor: Actor) {
    const { criterionId, question } = input;
    return this.change(actor, input, {
      ...{ type: 'RequestMoreEvidence', criterionId, question },
      requestId: randomUUID(),
    });
  }

  @Mutation('supplyEvidence')
  supplyEvidence(@Args('input') input: Schema.SupplyEvidenceInput, @SignedIn() actor: Actor) {
    const { requestId, evidenceId, note } = input;
    return this.change(actor, input, { type: 'SupplyEvidence', requestId, evidenceId, note });
  }

  @Mutation('withdrawReview')
  withdrawReview(@Args('input') input: Schema.WithdrawReviewInput, @SignedIn() actor: Actor) {
    return this.change(actor, input, { type: 'WithdrawReview', reason: input.reason });
  }

  @Mutation('meetCondition')
  meetCondition(@Args('input') input: Schema.MeetConditionInput, @SignedIn() actor: Actor) {
    const { conditionId, note } = input;
    const evidenceId = input.evidenceId ?? null;
    return this.change(actor, input, { type: 'MeetCondition', conditionId, evidenceId, note });
  }

  private async change(
    actor: Actor,
    { commandId, reviewId }: { commandId: string; reviewId: string },
    change: ReviewChange,
  ) {
    const outcome = await this.commands.execute(new ChangeReview(actor, { commandId, reviewId }, change));
    return asOutcome(outcome, reviewId);
  }
}

const levelOf = (level: number | null | undefined): AutonomyLevel | null => {
  if (level == null) return null;
  if (!isLevel(level)) throw new InputError('autonomy', 'a level from 0 to 4.');
  return level;
};

const isLevel = (level: number): level is AutonomyLevel => [0, 1, 2, 3, 4].includes(level);
