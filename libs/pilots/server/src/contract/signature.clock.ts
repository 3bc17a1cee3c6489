import type { CommandRunner, Outcome } from '@gatehouse/event-store';
import { instantOf, millisecondsOf, millisecondsPerDay, type Instant } from '@gatehouse/kernel';
import {
  contract,
  contractStream,
  daysToSign,
  openRoles,
  overdueRule,
  presentVersion,
  type SignatoryRole,
} from '@gatehouse/pilots-domain';
import type { ReadStore } from '@gatehouse/projections';
import type { Deadline, DeadlineClockOptions } from '@gatehouse/reactions';
import { contractStanding } from './contract-standing.projection';
import { pilotFacts } from './pilot-facts';

/** Says of each signature that it has been waited for too long, once. */
export const signatureClock = (
  runner: CommandRunner,
  rows: ReadStore,
): Omit<DeadlineClockOptions<Deadline>, 'onTrouble'> => ({
  name: overdueRule,
  deadlines: { due: (now) => signaturesDue(rows, now), next: (now) => nextDue(rows, now) },
  act: async ({ id, dueAt }, command) => {
    const { pilotId, version, role } = partsOf(id);
    const submittedAt = instantOf(millisecondsOf(dueAt) - daysToSign * millisecondsPerDay);
    const actor = { person: command.by, grants: [] };
    const pilot = await pilotFacts(rows, pilotId);
    const outcome = await runner.run(
      contract,
      {
        ...{ type: 'NoteSignatureOverdue', pilotId, actor, pilot },
        ...{ role, version, submittedAt, days: daysToSign },
      },
      { stream: contractStream(pilotId), ...command },
    );
    return isSettled(outcome) ? [] : outcome;
  },
});

const signaturesDue = async (rows: ReadStore, now: Instant): Promise<Deadline[]> => {
  const found = await rows
    .select(contractStanding)
    .select(['doc', 'due_at'])
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(mostAtOnce)
    .execute();
  return found.flatMap((row) => {
    const { pilotId, contract: state } = rows.rowOf(contractStanding, row);
    const present = presentVersion(state);
    if (!present || row.due_at === null) return [];
    const dueAt = row.due_at;
    return openRoles(present).map((role) => ({ id: [pilotId, present.version, role].join('/'), dueAt }));
  });
};

const nextDue = async (rows: ReadStore, now: Instant): Promise<Instant | null> => {
  const found = await rows
    .select(contractStanding)
    .select('due_at')
    .where('due_at', '>', now)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return found?.due_at ?? null;
};

const partsOf = (id: string) => {
  const [pilotId = '', version = '', role = ''] = id.split('/');
  return { pilotId, version: Number(version), role: role as SignatoryRole }; // joined above
};

/** It was signed, replaced or over in the meantime. */
const isSettled = (outcome: Outcome): boolean =>
  !outcome.accepted && ['no-longer-so', 'pilot-is-over', 'pilot-unknown'].includes(outcome.code);

const mostAtOnce = 500;
