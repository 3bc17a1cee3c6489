import type { MeetingEvent } from '@gatehouse/boards-domain';
import type { Instant } from '@gatehouse/kernel';
import { projection, text } from '@gatehouse/projections';

/** Somebody in a meeting, with a seat or without; `leftAt` is null while they are there. */
export type Attendance = {
  meetingId: string;
  person: string;
  seatId: string | null;
  arrivedAt: Instant;
  leftAt: Instant | null;
};

export const attendance = projection<Attendance, MeetingEvent>()({
  name: 'meeting-attendance',
  version: 1,
  history: 'versions',
  keys: (event) =>
    event.type === 'MemberArrived' || event.type === 'MemberLeft'
      ? [`${event.meetingId}/${event.person}`]
      : [],
  columns: { meeting: text((row) => row.meetingId, true) },
  starts: {
    MemberArrived: ({ meetingId, person, seatId }, { occurredAt }) => ({
      ...{ meetingId, person, seatId, arrivedAt: occurredAt, leftAt: null },
    }),
  },
  changes: {
    MemberArrived: (row, { seatId }, { occurredAt }) => ({
      ...row,
      ...{ seatId, arrivedAt: occurredAt, leftAt: null },
    }),
    MemberLeft: (row, _, { occurredAt }) => ({ ...row, leftAt: occurredAt }),
  },
});
