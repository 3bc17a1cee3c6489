import type { MeetingEvent, StoredFile } from '@gatehouse/boards-domain';
import type { Instant } from '@gatehouse/kernel';
import { projection, text } from '@gatehouse/projections';

/** A file that lies beside a meeting, or beside one of its items. */
export type AttachmentRow = StoredFile & {
  attachmentId: string;
  meetingId: string;
  itemId: string | null;
  title: string;
  addedBy: string;
  addedAt: Instant;
};

export const attachments = projection<AttachmentRow, MeetingEvent>()({
  name: 'meeting-attachment',
  version: 1,
  history: 'insert-only',
  keys: (event) => ('attachmentId' in event ? [event.attachmentId] : []),
  columns: { meeting: text((row) => row.meetingId, true) },
  starts: {
    AttachmentAdded: ({ type: _, ...attachment }, { by, occurredAt }) => ({
      ...attachment,
      ...{ addedBy: by, addedAt: occurredAt },
    }),
  },
  changes: {},
});
