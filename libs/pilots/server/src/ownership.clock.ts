import type { CommandRunner, Outcome } from '@gatehouse/event-store';
import { instantOf, millisecondsOf, millisecondsPerDay, type Instant } from '@gatehouse/kernel';
import { pilot, pilotStream, type EscalatedMatter } from '@gatehouse/pilots-domain';
import type { ReadStore } from '@gatehouse/projections';
import type { Deadline, DeadlineClockOptions } from '@gatehouse/reactions';
import { ownershipDeadlines } from './ownership-deadlines.projection';

/** Raises what has waited too long: an orphaned pilot to its sponsor and then to the office, an offer to its maker. */
export const ownershipClock = (
  runner: CommandRunner,
  rows: ReadStore,
): Omit<DeadlineClockOptions<Deadline>, 'onTrouble'> => ({
  name: rule,
  deadlines: {
    due: (now) => deadlinesDue(rows, now),
    next: (now) => nextDeadline(rows, now),
  },
  act: async ({ id, dueAt }, command) => {
    const { pilotId, matter, days } = partsOf(id);
    const since = instantOf(millisecondsOf(dueAt) - days * millisecondsPerDay);
    const actor = { person: command.by, grants: [] };
    const outcome = await runner.run(
      pilot,
      { type: 'EscalatePilot', pilotId, actor, matter, since, days, rule },
      { stream: pilotStream(pilotId), ...command },
    );
    return isSettled(outcome) ? [] : outcome;
  },
});

const rule = 'ownership-clock';

const deadlinesDue = async (rows: ReadStore, now: Instant): Promise<Deadline[]> => {
  const found = await rows
    .select(ownershipDeadlines)
    .select('doc')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(mostAtOnce)
    .execute();
  return found
    .flatMap((row) => {
      const { pilotId, deadlines } = rows.rowOf(ownershipDeadlines, row);
      return deadlines
        .filter(({ dueAt }) => dueAt <= now)
        .map(({ matter, days, dueAt }) => ({ id: [pilotId, matter, days].join('/'), dueAt }));
    })
    .sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
};

const nextDeadline = async (rows: ReadStore, now: Instant): Promise<Instant | null> => {
  const found = await rows
    .select(ownershipDeadlines)
    .select('due_at')
    .where('due_at', '>', now)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return found?.due_at ?? null;
};

const partsOf = (id: string) => {
  const [pilotId = '', matter = '', days = ''] = id.split('/');
  return { pilotId, matter: matter as EscalatedMatter, days: Number(days) }; // joined above
};

/** It was answered, or is over, in the meantime. */
const isSettled = (outcome: Outcome): boolean =>
  !outcome.accepted && ['no-longer-so', 'pilot-is-over', 'pilot-is-withdrawn'].includes(outcome.code);

const mostAtOnce = 500;
