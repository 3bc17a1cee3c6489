import { CommandRunner, eventId, EventStore, uuidv5, type Outcome } from '@gatehouse/event-store';
import { review, reviewStream, type ReviewCommandOf, type ReviewRequest } from '@gatehouse/gates-domain';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { by, Clock } from '@gatehouse/server-kit';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { behind, longestWaitInMs } from './change-review.handler';
import { gateAheadOf } from './gate-ahead';
import { factsOf } from './pilot-facts';
import { pilotsUnderReview, type PilotRow } from './pilots-under-review.projection';

export class RequestReview extends Command<{ outcome: Outcome; reviewId: string }> {
  constructor(
    readonly actor: Actor,
    readonly input: { commandId: string; pilotId: string },
    readonly request: ReviewRequest,
  ) {
    super();
  }
}

@CommandHandler(RequestReview)
export class RequestReviewHandler implements ICommandHandler<RequestReview> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly log: EventStore,
    private readonly rows: ReadStore,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, input, request }: RequestReview): Promise<{ outcome: Outcome; reviewId: string }> {
    const { commandId, pilotId } = input;
    if (!(await this.rows.caughtUp(await this.log.head(), longestWaitInMs)))
      return { outcome: behind, reviewId: '' };
    const row = await this.rows.row(pilotsUnderReview, pilotId);
    const reviewId = idOfNext(pilotId, row, commandId);
    const now = this.clock.now();
    const command = await requestOf(this.rows, { reviewId, pilotId, actor, row }, { request, now });
    const outcome = await this.runner.run(review, command, {
      ...{ stream: reviewStream(reviewId), commandId, ...by(actor), occurredAt: now },
    });
    return { outcome, reviewId };
  }
}

/** Counted, so that two who ask at once ask for the same review, and one of them is told so; sent again it is the same. */
export const idOfNext = (pilotId: string, row: PilotRow | null, commandId: string): string =>
  row?.lastRequest?.eventId === eventId(commandId, 0)
    ? row.lastRequest.reviewId
    : uuidv5(`review/${pilotId}/${(row?.requests ?? 0) + 1}`);

type Requesting = { reviewId: string; pilotId: string; actor: Actor; row: PilotRow | null };

/** The request with everything that it rests on today. */
export const requestOf = async (
  rows: ReadStore,
  { row, ...about }: Requesting,
  { request, now }: { request: ReviewRequest; now: string },
): Promise<ReviewCommandOf<'RequestReview'>> => {
  const nothing = {
    policy: null,
    gate: null,
    reopens: null,
    assessed: [],
    bound: { contract: null, evidence: [] },
  };
  const ahead = row ? await gateAheadOf(rows, row, { today: now.slice(0, 10) }) : nothing;
  return { ...about, ...ahead, type: 'RequestReview', pilot: factsOf(row), request, now };
};
