import type { CommandRunner, Outcome, Recorded } from '@gatehouse/event-store';
import type { ReviewEvent, ReviewEventOf, ReviewRequest } from '@gatehouse/gates-domain';
import type { ReadStore } from '@gatehouse/projections';
import { reaction, type Occasion, type Reaction } from '@gatehouse/reactions';
import { asRule, heard } from './as-rule';
import { gateAheadOf } from './gate-ahead';
import { factsOf } from './pilot-facts';
import { pilotsUnderReview, type PilotRow } from './pilots-under-review.projection';
import { idOfNext } from './request-review.handler';
import { reviews, type ReviewRow } from './reviews.projection';

/** The rule by which a voided decision is put before a board again. */
export const reopeningRule = 'voided-decision-reopens';

/** A decision was voided: a review of a later gate that rested on it ends, and the re-review opens. */
export const voidedDecisionReopens = (runner: CommandRunner, rows: ReadStore): Reaction =>
  reaction<ReviewEvent>({
    name: reopeningRule,
    from: 'beginning',
    on: { DecisionVoided: (recorded, occasion) => reopened({ runner, rows, occasion }, recorded) },
  });

type Means = { runner: CommandRunner; rows: ReadStore; occasion: Occasion };

const reopened = async (
  means: Means,
  { event, position, occurredAt }: Recorded<ReviewEventOf<'DecisionVoided'>>,
): Promise<readonly Outcome[]> => {
  const { runner, rows, occasion } = means;
  const { reviewId: voided, pilotId } = event;
  await heard(rows, position);
  const before = await rows.row(reviews, voided);
  const pilot = await rows.row(pilotsUnderReview, pilotId);
  if (!before || pilot?.voidedReview !== voided) return [];
  // Opened already, by an earlier try of this very reaction or by the owner.
  if (pilot.openReview?.reopens === voided) return [];
  const ended = await endLaterReview(means, pilot);
  const reviewId = idOfNext(pilotId, pilot, occasion.target(voided, 'request').commandId);
  const ahead = await gateAheadOf(rows, pilot, { today: occurredAt.slice(0, 10) });
  const request = requestAgain(before, pilot, ahead.gate?.spendAuthority ?? null);
  const open = asRule(runner, occasion, { reviewId, pilotId, part: 'request' });
  const facts = factsOf({ ...pilot, openReview: null });
  const outcome = await open((by) => ({
    ...{ ...by, ...ahead, type: 'RequestReview', pilot: facts, request, now: occurredAt },
  }));
  return [...ended, ...(isSettled(outcome) ? [] : [outcome])];
};

const endLaterReview = async ({ runner, occasion }: Means, pilot: PilotRow): Promise<Outcome[]> => {
  if (!pilot.openReview) return [];
  const { pilotId, openReview } = pilot;
  const end = asRule(runner, occasion, { reviewId: openReview.reviewId, pilotId, part: 'later-review' });
  const reason = 'The decision of an earlier gate was voided and is taken again first.';
  return [await end((by) => ({ ...by, type: 'WithdrawReview', pilot: null, reason }))];
};

/** The same as before, but for what the present gate may not release and what the pilot has reached already. */
const requestAgain = (
  { state }: ReviewRow,
  { state: pilot }: PilotRow,
  authority: ReviewRequest['spend'],
): ReviewRequest => {
  const { ask, spend, autonomy } = state.request;
  const level = pilot.kind === 'registered' ? pilot.autonomy : 0;
  const isWithin =
    spend && (!authority || (authority.currency === spend.currency && spend.minor <= authority.minor));
  return {
    ask,
    spend: isWithin ? spend : null,
    autonomy: autonomy !== null && autonomy > level ? autonomy : null,
  };
};

/** It was opened, or the pilot ended, in the meantime. */
const isSettled = (outcome: Outcome): boolean =>
  !outcome.accepted && ['already-requested', 'pilot-is-over', 'pilot-unknown'].includes(outcome.code);
