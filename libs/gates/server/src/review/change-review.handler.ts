import { CommandRunner, EventStore, type Outcome } from '@gatehouse/event-store';
import {
  review,
  reviewStream,
  type PilotUnderReview,
  type ReviewCommand,
  type ReviewCommandOf,
} from '@gatehouse/gates-domain';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { by, Clock, Withholding } from '@gatehouse/server-kit';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { factsOf } from './pilot-facts';
import { pilotsUnderReview, type PilotRow } from './pilots-under-review.projection';
import { reviews } from './reviews.projection';

type Bare<Type extends ReviewCommand['type'], Facts extends string = never> = Omit<
  ReviewCommandOf<Type>,
  'reviewId' | 'pilotId' | 'actor' | 'pilot' | Facts
>;

/** What people ask of a review, without the facts that are read here. */
export type ReviewChange =
  | Bare<'GiveScore'>
  | Bare<'GiveSignOff'>
  | Bare<'RefuseSignOff'>
  | Bare<'RequestMoreEvidence'>
  | Bare<'SupplyEvidence', 'evidence'>
  | Bare<'WithdrawReview'>
  | Bare<'MeetCondition'>;

export class ChangeReview extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly input: { commandId: string; reviewId: string },
    readonly change: ReviewChange,
  ) {
    super();
  }
}

/** The pilot, its owner and its evidence are facts of other streams: read up to now, and passed to the decision. */
@CommandHandler(ChangeReview)
export class ChangeReviewHandler implements ICommandHandler<ChangeReview> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly log: EventStore,
    private readonly rows: ReadStore,
    private readonly withholding: Withholding,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, input: { commandId, reviewId }, change }: ChangeReview): Promise<Outcome> {
    if (!(await this.rows.caughtUp(await this.log.head(), longestWaitInMs))) return behind;
    const pilotId = (await this.rows.row(reviews, reviewId))?.pilotId;
    // A refusal tells too: to somebody recused there is no such review.
    const { reviews: withheld } = await this.withholding.from(actor);
    if (pilotId === undefined || withheld.has(reviewId)) return unknown;
    const row = await this.rows.row(pilotsUnderReview, pilotId);
    const about = { reviewId, pilotId, actor, pilot: factsOf(row) };
    return this.runner.run(review, whole(change, about, row), {
      ...{ stream: reviewStream(reviewId), commandId, ...by(actor) },
      occurredAt: this.clock.now(),
    });
  }
}

type About = { reviewId: string; pilotId: string; actor: Actor; pilot: PilotUnderReview | null };

const whole = (change: ReviewChange, about: About, row: PilotRow | null): ReviewCommand => {
  if (change.type !== 'SupplyEvidence') return { ...about, ...change };
  const found = row?.evidence.find((one) => one.evidenceId === change.evidenceId && one.state === 'counts');
  const evidence = found ? { evidenceId: found.evidenceId, kind: found.kind, digest: found.digest } : null;
  return { ...about, ...change, evidence };
};

export const longestWaitInMs = 5_000;
export const behind: Outcome = {
  accepted: false,
  code: 'busy',
  reason: 'The read models are behind the log just now, so nobody can say how the pilot stands. Try again.',
};
const unknown: Outcome = {
  accepted: false,
  code: 'review-unknown',
  reason: 'No gate review has this id. Look it up on the pilot’s page.',
};
