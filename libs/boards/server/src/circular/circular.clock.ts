import { circular, circularStream } from '@gatehouse/boards-domain';
import type { CommandRunner, Outcome } from '@gatehouse/event-store';
import type { Instant } from '@gatehouse/kernel';
import type { ReadStore } from '@gatehouse/projections';
import type { Deadline, DeadlineClockOptions } from '@gatehouse/reactions';
import { dayOf } from '../day-of';
import { circulars } from './circulars.projection';

/** Lets a circular lapse whose deadline has come while nothing carried; what carried waits to be sealed. */
export const circularClock = (
  runner: CommandRunner,
  rows: ReadStore,
): Omit<DeadlineClockOptions<Deadline>, 'onTrouble'> => ({
  name: rule,
  deadlines: { due: (now) => circularsDue(rows, now), next: (now) => nextDue(rows, now) },
  act: async ({ id: circularId, dueAt }, command) => {
    const actor = { person: command.by, grants: [] };
    const outcome = await runner.run(
      circular,
      { type: 'LapseCircular', circularId, actor, rule, now: dueAt, today: dayOf(dueAt) },
      { stream: circularStream(circularId), ...command },
    );
    return isSettled(outcome) ? [] : outcome;
  },
});

const rule = 'circular-clock';

const circularsDue = async (rows: ReadStore, now: Instant): Promise<Deadline[]> => {
  const found = await rows
    .select(circulars)
    .select(['key', 'ends_at'])
    .where('ends_at', '<=', now)
    .orderBy('ends_at')
    .limit(mostAtOnce)
    .execute();
  return found.flatMap(({ key, ends_at: dueAt }) => (dueAt === null ? [] : { id: key, dueAt }));
};

const nextDue = async (rows: ReadStore, now: Instant): Promise<Instant | null> => {
  const found = await rows
    .select(circulars)
    .select('ends_at')
    .where('ends_at', '>', now)
    .orderBy('ends_at')
    .limit(1)
    .executeTakeFirst();
  return found?.ends_at ?? null;
};

/** It was decided, withdrawn or has lapsed in the meantime; or an answer carried, and is the chair's to seal. */
const isSettled = (outcome: Outcome): boolean =>
  !outcome.accepted && ['no-longer-so', 'circular-over', 'circular-unknown'].includes(outcome.code);

const mostAtOnce = 500;
