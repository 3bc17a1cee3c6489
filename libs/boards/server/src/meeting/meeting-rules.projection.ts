import type { MeetingEvent, MeetingRules } from '@gatehouse/boards-domain';
import { projection } from '@gatehouse/projections';

/** The charter and the seats of a meeting from its opening to its end. */
export const meetingRules = projection<MeetingRules, MeetingEvent>()({
  name: 'meeting-rules',
  version: 1,
  history: 'insert-only',
  keys: ({ meetingId }) => [meetingId],
  columns: {},
  starts: {
    MeetingOpened: ({ onDay, charter, charterVersion, seats }) => ({ onDay, charter, charterVersion, seats }),
  },
  changes: {},
});
