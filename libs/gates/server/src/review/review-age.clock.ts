import type { CommandRunner } from '@gatehouse/event-store';
import { review, reviewStream } from '@gatehouse/gates-domain';
import { instantOf, millisecondsOf, millisecondsPerDay, type Instant } from '@gatehouse/kernel';
import type { ReadStore } from '@gatehouse/projections';
import type { Deadline, DeadlineClockOptions } from '@gatehouse/reactions';
import { assessedNow, boundNow } from './gate-ahead';
import { pilotsUnderReview } from './pilots-under-review.projection';
import { reviews } from './reviews.projection';

/** The rule by which open reviews are assessed again each day: evidence grows old without anything happening. */
export const ageRule = 'review-grows-older';

export const reviewAgeClock = (
  runner: CommandRunner,
  rows: ReadStore,
): Omit<DeadlineClockOptions<Deadline>, 'onTrouble'> => ({
  name: ageRule,
  deadlines: {
    due: async (now) => (await openReviews(rows)).map((id) => ({ id, dueAt: dayBegun(now) })),
    next: (now) => Promise.resolve(instantOf(millisecondsOf(dayBegun(now)) + millisecondsPerDay)),
  },
  act: async ({ id: reviewId, dueAt: now }, command) => {
    const row = await rows.row(reviews, reviewId);
    const pilot = row && (await rows.row(pilotsUnderReview, row.pilotId));
    if (!row || !pilot) return [];
    const { pilotId, state } = row;
    const assessed = await assessedNow(rows, { pilotId, gate: state.rules }, { today: now.slice(0, 10) });
    const current = boundNow(pilot, state.rules, assessed).evidence;
    const actor = { person: command.by, grants: [] };
    return runner.run(
      review,
      { ...{ type: 'AssessReview', reviewId, pilotId, actor }, assessed, current, now, rule: ageRule },
      { stream: reviewStream(reviewId), ...command },
    );
  },
});

const openReviews = async (rows: ReadStore): Promise<string[]> => {
  const found = await rows.select(reviews).select('key').where('is_open', '=', 1).orderBy('key').execute();
  return found.map(({ key }) => key);
};

/** Midnight, when every age is a day more. */
const dayBegun = (now: Instant): Instant => `${now.slice(0, 10)}T00:00:00.000Z`;
