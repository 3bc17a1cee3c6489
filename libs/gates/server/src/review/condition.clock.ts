import type { CommandRunner, Outcome } from '@gatehouse/event-store';
import { lapseRule, review, reviewStream } from '@gatehouse/gates-domain';
import { instantOf, millisecondsOf, millisecondsPerDay, type Day, type Instant } from '@gatehouse/kernel';
import type { ReadStore } from '@gatehouse/projections';
import type { Deadline, DeadlineClockOptions } from '@gatehouse/reactions';
import { conditions } from './conditions.projection';

/** Says of each condition that its day has passed, once. */
export const conditionClock = (
  runner: CommandRunner,
  rows: ReadStore,
): Omit<DeadlineClockOptions<Deadline>, 'onTrouble'> => ({
  name: lapseRule,
  deadlines: { due: (now) => conditionsDue(rows, now), next: (now) => nextDue(rows, now) },
  act: async ({ id, dueAt }, command) => {
    const [pilotId = '', reviewId = '', conditionId = ''] = id.split('/'); // joined below
    const actor = { person: command.by, grants: [] };
    const today = dueAt.slice(0, 10);
    const outcome = await runner.run(
      review,
      { ...{ type: 'LapseCondition', reviewId, pilotId, actor }, conditionId, today, rule: lapseRule },
      { stream: reviewStream(reviewId), ...command },
    );
    return isSettled(outcome) ? [] : outcome;
  },
});

const conditionsDue = async (rows: ReadStore, now: Instant): Promise<Deadline[]> => {
  const found = await rows
    .select(conditions)
    .select(['doc', 'lapses_after'])
    .where('lapses_after', '<', now.slice(0, 10))
    .orderBy('lapses_after')
    .limit(mostAtOnce)
    .execute();
  return found.map((row) => {
    const { pilotId, reviewId, conditionId, dueOn } = rows.rowOf(conditions, row);
    return { id: [pilotId, reviewId, conditionId].join('/'), dueAt: endOf(dueOn) };
  });
};

const nextDue = async (rows: ReadStore, now: Instant): Promise<Instant | null> => {
  const found = await rows
    .select(conditions)
    .select('lapses_after')
    .where('lapses_after', '>=', now.slice(0, 10))
    .orderBy('lapses_after')
    .limit(1)
    .executeTakeFirst();
  return found?.lapses_after == null ? null : endOf(found.lapses_after);
};

/** The first instant at which the day is over. */
const endOf = (day: Day): Instant => instantOf(millisecondsOf(`${day}T00:00:00.000Z`) + millisecondsPerDay);

/** Met in the meantime. */
const isSettled = (outcome: Outcome): boolean => !outcome.accepted && outcome.code === 'no-longer-so';

const mostAtOnce = 500;
