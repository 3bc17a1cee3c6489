import { evidence, evidenceStream, expiryRule } from '@gatehouse/assurance-domain';
import type { CommandRunner, Outcome } from '@gatehouse/event-store';
import type { Instant } from '@gatehouse/kernel';
import type { ReadStore } from '@gatehouse/projections';
import type { Deadline, DeadlineClockOptions } from '@gatehouse/reactions';
import { evidenceRows } from './evidence.projection';

/** Says of each piece of evidence that it counts no more, on the day after its last. */
export const evidenceClock = (
  runner: CommandRunner,
  rows: ReadStore,
): Omit<DeadlineClockOptions<Deadline>, 'onTrouble'> => ({
  name: expiryRule,
  deadlines: { due: (now) => evidenceDue(rows, now), next: (now) => nextDue(rows, now) },
  act: async ({ id, dueAt }, command) => {
    const [pilotId = '', evidenceId = ''] = id.split('/'); // joined below
    const actor = { person: command.by, grants: [] };
    const outcome = await runner.run(
      evidence,
      {
        ...{ type: 'ExpireEvidence', evidenceId, pilotId, actor },
        ...{ today: dueAt.slice(0, 10), rule: expiryRule },
      },
      { stream: evidenceStream(evidenceId), ...command },
    );
    return isSettled(outcome) ? [] : outcome;
  },
});

const evidenceDue = async (rows: ReadStore, now: Instant): Promise<Deadline[]> => {
  const found = await rows
    .select(evidenceRows)
    .select(['key', 'pilot', 'due_at'])
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(mostAtOnce)
    .execute();
  return found.flatMap(({ key, pilot, due_at: dueAt }) =>
    dueAt === null ? [] : [{ id: `${pilot}/${key}`, dueAt }],
  );
};

const nextDue = async (rows: ReadStore, now: Instant): Promise<Instant | null> => {
  const found = await rows
    .select(evidenceRows)
    .select('due_at')
    .where('due_at', '>', now)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return found?.due_at ?? null;
};

/** Superseded in the meantime. */
const isSettled = (outcome: Outcome): boolean => !outcome.accepted && outcome.code === 'no-longer-so';

const mostAtOnce = 500;
