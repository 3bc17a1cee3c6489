import {
  evolveMeeting,
  meetingEventTypes,
  noMeeting,
  type Meeting,
  type MeetingEvent,
} from '@gatehouse/boards-domain';
import { projection } from '@gatehouse/projections';

/** What the decider knows of a meeting, kept as a row, so that a query can ask it who counts and what is open to whom. */
export type MeetingStanding = { meetingId: string; meeting: Meeting };

const next = (standing: MeetingStanding, event: MeetingEvent): MeetingStanding => ({
  ...standing,
  meeting: withoutRecord(evolveMeeting(standing.meeting, event)),
});

/** Only the minutes are made from it, and they read the log. */
export const withoutRecord = (meeting: Meeting): Meeting =>
  meeting.kind === 'called' ? { ...meeting, record: [] } : meeting;

export const meetingStanding = projection<MeetingStanding, MeetingEvent>()({
  name: 'meeting-standing',
  version: 1,
  history: 'none',
  keys: ({ meetingId }) => [meetingId],
  columns: {},
  starts: {
    MeetingCalled: (event) => next({ meetingId: event.meetingId, meeting: noMeeting }, event),
  },
  changes: Object.fromEntries(meetingEventTypes.map((type) => [type, next])),
});
