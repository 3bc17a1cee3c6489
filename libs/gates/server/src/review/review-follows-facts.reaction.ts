import { evidenceEventTypes, type EvidenceEvent } from '@gatehouse/assurance-domain';
import type { CommandRunner, Outcome, Recorded } from '@gatehouse/event-store';
import { binding, type Bound, type MaterialChange, type ReviewEvent } from '@gatehouse/gates-domain';
import { later } from '@gatehouse/kernel';
import {
  contractEventTypes,
  pilotEventTypes,
  type ContractEvent,
  type PilotEvent,
} from '@gatehouse/pilots-domain';
import type { ReadStore } from '@gatehouse/projections';
import { reaction, type Occasion, type Reaction } from '@gatehouse/reactions';
import { asRule, heard } from './as-rule';
import { assessedNow, boundNow } from './gate-ahead';
import { pilotsUnderReview, type PilotRow } from './pilots-under-review.projection';
import { reviews, type ReviewRow } from './reviews.projection';

/** The rule by which the machine says anew how a review stands when something has happened to its pilot. */
export const followRule = 'review-follows-facts';

type Event = PilotEvent | ContractEvent | EvidenceEvent | ReviewEvent;

/** Of a review's own events only those speak of its pilot to the next review; the others it knows itself. */
const ofReviews = ['ConditionSet', 'ConditionMet', 'ConditionLapsed', 'DecisionVoided'];

const about = [...pilotEventTypes, ...contractEventTypes, ...evidenceEventTypes, ...ofReviews];

/** Facts move: what was bound and moved voids what rested on it, and criteria are assessed again. */
export const reviewFollowsFacts = (runner: CommandRunner, rows: ReadStore): Reaction => {
  const follow = (recorded: Recorded<Event>, occasion: Occasion) =>
    followed({ runner, rows, occasion }, recorded);
  return reaction<Event>({
    name: followRule,
    from: 'beginning',
    on: Object.fromEntries(about.map((type) => [type, follow])),
  });
};

type Means = { runner: CommandRunner; rows: ReadStore; occasion: Occasion };

const followed = async (means: Means, recorded: Recorded<Event>): Promise<readonly Outcome[]> => {
  const { event, position } = recorded;
  await heard(means.rows, position);
  const pilot = await means.rows.row(pilotsUnderReview, event.pilotId);
  if (!pilot) return [];
  const noted = await notedChanges(means, recorded, pilot);
  const open = pilot.openReview && (await means.rows.row(reviews, pilot.openReview.reviewId));
  if (!open) return noted;
  const { reviewId, pilotId } = open;
  if (pilot.state.kind === 'registered' && pilot.state.isOver) {
    const end = asRule(means.runner, means.occasion, { reviewId, pilotId, part: 'over' });
    const reason = 'The pilot is over.';
    return [...noted, await end((by) => ({ ...by, type: 'WithdrawReview', pilot: null, reason }))];
  }
  // Heard of late, or again, it is assessed for the day that the review has come to: present facts on an old day never were.
  const now = Object.values(open.assessed)
    .map(({ at }) => at)
    .reduce(later, recorded.occurredAt);
  return [...noted, await assessAgain(means, open, { pilot, now })];
};

/** Says of the open review, and of the decision that its stage rests on, that something bound to them has moved. */
const notedChanges = async (
  { runner, rows, occasion }: Means,
  { event, occurredAt }: Recorded<Event>,
  pilot: PilotRow,
): Promise<Outcome[]> => {
  const ids = [pilot.openReview?.reviewId, pilot.standsOn].flatMap((id) => id ?? []);
  const today = occurredAt.slice(0, 10);
  const outcomes: Outcome[] = [];
  for (const row of (await rows.rows(reviews, ids)).values()) {
    const change = changeIn(event, row, pilot);
    if (!change) continue;
    const { reviewId, pilotId } = row;
    const note = asRule(runner, occasion, { reviewId, pilotId, part: `moved/${reviewId}` });
    const bound = await boundAnew(rows, row, { pilot, today });
    outcomes.push(
      await note((by) => ({
        ...{ ...by, type: 'NoteMaterialChange', change, bound, today },
        rule: followRule,
      })),
    );
  }
  return outcomes;
};

const changeIn = (event: Event, { state }: ReviewRow, { contract }: PilotRow): MaterialChange | null => {
  switch (event.type) {
    case 'ContractInForce':
    case 'ContractVoided':
      return { what: 'contract', from: state.bound.contract?.version ?? null, to: contract?.version ?? null };
    case 'EvidenceSuperseded':
      return { what: 'evidence', evidenceId: event.evidenceId, became: 'superseded' };
    case 'EvidenceExpired':
      return { what: 'evidence', evidenceId: event.evidenceId, became: 'expired' };
    default:
      return null;
  }
};

/** What the gate asks for as it is now, and of what was bound before all that counts still. */
const boundAnew = async (
  rows: ReadStore,
  { pilotId, state }: ReviewRow,
  { pilot, today }: { pilot: PilotRow; today: string },
): Promise<Bound> => {
  const assessed = await assessedNow(rows, { pilotId, gate: state.rules }, { today });
  const counting = new Set(
    pilot.evidence.filter((one) => one.state === 'counts').map(({ evidenceId }) => evidenceId),
  );
  const kept = state.bound.evidence.filter(({ evidenceId }) => counting.has(evidenceId));
  return binding(boundNow(pilot, state.rules, assessed), kept);
};

const assessAgain = async (
  { runner, rows, occasion }: Means,
  { reviewId, pilotId, state }: ReviewRow,
  { pilot, now }: { pilot: PilotRow; now: string },
): Promise<Outcome> => {
  const assessed = await assessedNow(rows, { pilotId, gate: state.rules }, { today: now.slice(0, 10) });
  const current = boundNow(pilot, state.rules, assessed).evidence;
  const assess = asRule(runner, occasion, { reviewId, pilotId, part: 'assessed' });
  return assess((by) => ({ ...{ ...by, type: 'AssessReview', assessed, current, now }, rule: followRule }));
};
