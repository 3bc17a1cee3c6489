import type {
  CircularEvent,
  CircularEventOf,
  ItemResult,
  ItemSubject,
  MeetingEvent,
  MeetingEventOf,
} from '@gatehouse/boards-domain';
import type { CommandRunner, Outcome, Recorded } from '@gatehouse/event-store';
import type { DecidedBy } from '@gatehouse/gates-domain';
import type { OutcomeDemands } from '@gatehouse/kernel';
import type { ReadStore } from '@gatehouse/projections';
import { reaction, type Occasion, type Reaction } from '@gatehouse/reactions';
import { asRule, heard } from './as-rule';
import { movedSince } from './material-changes';
import { pilotsUnderReview } from './pilots-under-review.projection';
import { reviews } from './reviews.projection';

/** The rule by which a board's sealed item becomes the outcome of a review. */
export const decisionRule = 'board-decides-review';

type Decided = MeetingEventOf<'ItemDecided'> | CircularEventOf<'CircularDecided'>;

/** What a board decided about a review, or about letting it pass without a criterion, is written down as it was sealed. */
export const boardDecidesReview = (runner: CommandRunner, rows: ReadStore): Reaction => {
  const decided = (recorded: Recorded<Decided>, occasion: Occasion) =>
    outcomeOf({ runner, rows, occasion }, recorded);
  return reaction<MeetingEvent | CircularEvent>({
    name: decisionRule,
    from: 'beginning',
    on: { ItemDecided: decided, CircularDecided: decided },
  });
};

type Means = { runner: CommandRunner; rows: ReadStore; occasion: Occasion };

const outcomeOf = async (means: Means, recorded: Recorded<Decided>): Promise<readonly Outcome[]> => {
  const { subject, result, title } = recorded.event;
  const decidedBy = decidedByOf(recorded.event);
  if (subject.kind === 'review' && isGateOutcome(result))
    return recordDecision(means, recorded, { subject, demands: result, decidedBy });
  if (subject.kind !== 'exception' || result.outcome !== 'approve') return [];
  const { criterionId, ...about } = subject;
  const grant = asRule(means.runner, means.occasion, { ...about, part: 'exception' });
  return [await grant((by) => ({ ...by, type: 'GrantException', criterionId, reason: title, decidedBy }))];
};

type Sealed = {
  subject: Extract<ItemSubject, { kind: 'review' }>;
  demands: OutcomeDemands;
  decidedBy: DecidedBy;
};

const recordDecision = async (
  { runner, rows, occasion }: Means,
  { event, position, occurredAt }: Recorded<Decided>,
  { subject: { reviewId, pilotId }, demands, decidedBy }: Sealed,
): Promise<Outcome[]> => {
  await heard(rows, position);
  const bound = event.review?.bound ?? (await rows.row(reviews, reviewId))?.state.bound;
  if (!bound) return [];
  const today = occurredAt.slice(0, 10);
  const then = await rows.row(pilotsUnderReview, pilotId, { atPosition: position });
  const moved = movedSince(bound, then);
  const about = { reviewId, pilotId };
  const record = asRule(runner, occasion, { ...about, part: 'decision' });
  const recorded = await record((by) => ({
    ...{ ...by, type: 'RecordDecision', demands, bound, decidedBy, moved, today, rule: decisionRule },
  }));
  // What moved between the vote and this very moment was noted on an open review, and voids a decided one.
  const present = await rows.row(pilotsUnderReview, pilotId);
  const change = moved ? null : movedSince(bound, present);
  if (!change || !present) return [recorded];
  const note = asRule(runner, occasion, { ...about, part: 'moved-since' });
  const now = { contract: present.contract, evidence: [] };
  const voided = await note((by) => ({
    ...{ ...by, type: 'NoteMaterialChange', change, bound: now, today, rule: decisionRule },
  }));
  return [recorded, voided];
};

const isGateOutcome = (result: ItemResult): result is OutcomeDemands =>
  result.outcome !== 'approve' && result.outcome !== 'reject';

const decidedByOf = (event: Decided): DecidedBy => ({
  boardId: event.boardId,
  decisionId: event.decisionId,
  in:
    event.type === 'ItemDecided'
      ? { kind: 'meeting', meetingId: event.meetingId, itemId: event.itemId }
      : { kind: 'circular', circularId: event.circularId },
});
