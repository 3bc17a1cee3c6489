import type { MeetingEvent } from '@gatehouse/boards-domain';
import type { Envelope } from '@gatehouse/event-store';
import type { Instant } from '@gatehouse/kernel';
import { projection } from '@gatehouse/projections';

/** What a calendar program has to know of a meeting beside the meeting: how often its appointment changed, and when. */
export type CalendarEntry = {
  meetingId: string;
  /** RFC 5545: rises with each change that whoever comes has to know. */
  sequence: number;
  calledAt: Instant;
  changedAt: Instant;
};

const moved = (row: CalendarEntry, _: MeetingEvent, { occurredAt }: Envelope): CalendarEntry => ({
  ...row,
  sequence: row.sequence + 1,
  changedAt: occurredAt,
});

const noted = (row: CalendarEntry, _: MeetingEvent, { occurredAt }: Envelope): CalendarEntry => ({
  ...row,
  changedAt: occurredAt,
});

export const calendarEntries = projection<CalendarEntry, MeetingEvent>()({
  name: 'calendar-entry',
  version: 1,
  history: 'none',
  keys: ({ meetingId }) => [meetingId],
  columns: {},
  starts: {
    MeetingCalled: ({ meetingId }, { occurredAt }) => ({
      ...{ meetingId, sequence: 0, calledAt: occurredAt, changedAt: occurredAt },
    }),
  },
  changes: {
    MeetingRescheduled: moved,
    MeetingCancelled: moved,
    ItemPlaced: noted,
    ItemRemoved: noted,
    AgendaOrdered: noted,
  },
});
