import type { Action, MeetingEvent } from '@gatehouse/boards-domain';
import type { Instant } from '@gatehouse/kernel';
import { projection, text } from '@gatehouse/projections';

/** Something that a meeting had somebody do, until it is done. */
export type ActionRow = Action & {
  meetingId: string;
  itemId: string | null;
  assignedAt: Instant;
  overdueAt: Instant | null;
  done: { at: Instant; note: string } | null;
};

export const actions = projection<ActionRow, MeetingEvent>()({
  name: 'meeting-action',
  version: 1,
  history: 'versions',
  keys: (event) => ('actionId' in event ? [event.actionId] : []),
  columns: {
    meeting: text((row) => row.meetingId, true),
    owner: text((row) => row.owner),
    due_on: text((row) => row.dueOn),
    state: text((row) => (row.done ? 'done' : 'open')),
    /** The day of which the end is waited for; null once it is done, or was raised. */
    awaited_on: text((row) => (row.done || row.overdueAt ? null : row.dueOn), true),
  },
  starts: {
    ActionAssigned: ({ type: _, ...action }, { occurredAt }) => ({
      ...action,
      ...{ assignedAt: occurredAt, overdueAt: null, done: null },
    }),
  },
  changes: {
    ActionDone: (row, { note }, { occurredAt }) => ({ ...row, done: { at: occurredAt, note } }),
    ActionOverdue: (row, _, { occurredAt }) => ({ ...row, overdueAt: occurredAt }),
  },
});
