import { instantOf, later, millisecondsOf, millisecondsPerDay, type Instant } from '@gatehouse/kernel';
import { escalationDays, type EscalatedMatter, type PilotEvent } from '@gatehouse/pilots-domain';
import { projection, text } from '@gatehouse/projections';

export type OwnershipDeadline = { matter: EscalatedMatter; days: number; dueAt: Instant };
export type OwnershipDeadlines = { pilotId: string; deadlines: readonly OwnershipDeadline[] };

const after = (since: Instant, days: number): Instant =>
  instantOf(millisecondsOf(since) + days * millisecondsPerDay);

const begun = (matter: EscalatedMatter, since: Instant): OwnershipDeadline[] =>
  escalationDays[matter].map((days) => ({ matter, days, dueAt: after(since, days) }));

const without = (row: OwnershipDeadlines, matter: EscalatedMatter) =>
  row.deadlines.filter((deadline) => deadline.matter !== matter);

const isRunning = (row: OwnershipDeadlines) => row.deadlines.some(({ matter }) => matter === 'orphaned');

const ended = (row: OwnershipDeadlines): OwnershipDeadlines => ({ ...row, deadlines: [] });

/**
 * The deadlines of ownership, a working table for the clock. A row of an import has none before somebody touches its
 * ownership: thousands of orphans that came with an inventory are the portfolio's to show, not the clock's to raise
 * one by one on the day of the import.
 */
export const ownershipDeadlines = projection<OwnershipDeadlines, PilotEvent>()({
  name: 'ownership-deadlines',
  version: 1,
  history: 'none',
  keys: ({ pilotId }) => [pilotId],
  columns: {
    due_at: text(
      ({ deadlines }) => deadlines.reduce<string | null>((first, { dueAt }) => earlier(first, dueAt), null),
      true,
    ),
  },
  starts: {
    PilotRegistered: ({ pilotId, source }, { occurredAt }) => ({
      pilotId,
      deadlines: source.kind === 'manual' ? begun('orphaned', occurredAt) : [],
    }),
  },
  changes: {
    OwnershipOffered: (row, _, { occurredAt }) => ({
      ...row,
      deadlines: [
        ...without(
          isRunning(row) ? row : { ...row, deadlines: begun('orphaned', occurredAt) },
          'offer-unanswered',
        ),
        ...begun('offer-unanswered', occurredAt),
      ],
    }),
    OwnershipAccepted: ended,
    OwnershipDeclined: (row) => ({ ...row, deadlines: without(row, 'offer-unanswered') }),
    OwnershipReleased: (row, _, { occurredAt }) => ({ ...row, deadlines: begun('orphaned', occurredAt) }),
    PilotEscalated: (row, { matter, days }) => ({
      ...row,
      deadlines: row.deadlines.filter((deadline) => deadline.matter !== matter || deadline.days > days),
    }),
    PilotKilled: ended,
    PilotRetired: ended,
    PilotWithdrawn: () => null,
  },
});

const earlier = (one: Instant | null, other: Instant): Instant =>
  one === null || later(one, other) === one ? other : one;
