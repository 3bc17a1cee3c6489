import { meeting, meetingStream } from '@gatehouse/boards-domain';
import type { CommandRunner, Outcome } from '@gatehouse/event-store';
import { instantOf, millisecondsOf, millisecondsPerDay, type Day, type Instant } from '@gatehouse/kernel';
import type { ReadStore } from '@gatehouse/projections';
import type { Deadline, DeadlineClockOptions } from '@gatehouse/reactions';
import { dayOf } from '../day-of';
import { actions } from './actions.projection';

/** Raises what a meeting had somebody do and nobody did by its day, once. */
export const actionClock = (
  runner: CommandRunner,
  rows: ReadStore,
): Omit<DeadlineClockOptions<Deadline>, 'onTrouble'> => ({
  name: rule,
  deadlines: { due: (now) => actionsDue(rows, now), next: (now) => nextDue(rows, now) },
  act: async ({ id, dueAt }, command) => {
    const [meetingId = '', actionId = ''] = id.split('/');
    const actor = { person: command.by, grants: [] };
    const outcome = await runner.run(
      meeting,
      { type: 'RaiseAction', meetingId, actionId, actor, rule, today: dayOf(dueAt) },
      { stream: meetingStream(meetingId), ...command },
    );
    return isSettled(outcome) ? [] : outcome;
  },
});

const rule = 'action-clock';

/** An action has the whole of its day. */
const missedFrom = (day: Day): Instant =>
  instantOf(millisecondsOf(`${day}T00:00:00.000Z`) + millisecondsPerDay);

const actionsDue = async (rows: ReadStore, now: Instant): Promise<Deadline[]> => {
  const found = await rows
    .select(actions)
    .select('doc')
    .where('awaited_on', '<', dayOf(now))
    .orderBy('awaited_on')
    .limit(mostAtOnce)
    .execute();
  return found.map((row) => {
    const { meetingId, actionId, dueOn } = rows.rowOf(actions, row);
    return { id: `${meetingId}/${actionId}`, dueAt: missedFrom(dueOn) };
  });
};

const nextDue = async (rows: ReadStore, now: Instant): Promise<Instant | null> => {
  const found = await rows
    .select(actions)
    .select('awaited_on')
    .where('awaited_on', '>=', dayOf(now))
    .orderBy('awaited_on')
    .limit(1)
    .executeTakeFirst();
  return found?.awaited_on ? missedFrom(found.awaited_on) : null;
};

/** It was done, or raised, in the meantime. */
const isSettled = (outcome: Outcome): boolean =>
  !outcome.accepted && ['no-longer-so', 'already-done', 'action-unknown'].includes(outcome.code);

const mostAtOnce = 500;
