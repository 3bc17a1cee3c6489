import { meetingStream, type MeetingEvent } from '@gatehouse/boards-domain';
import type { EventStore, Recorded } from '@gatehouse/event-store';
import type { ReadStore } from '@gatehouse/projections';
import type { Attendance } from '../attendance.projection';
import { itemKey, meetingItems, type ItemRow } from '../meeting-items.projection';
import { meetingRules } from '../meeting-rules.projection';
import { meetings, type MeetingRow } from '../meetings.projection';
import { attendanceOf, rulesOf } from '../room-rows';
import type { RoomNow } from '../shown-quorum';

/** A meeting as it stands, read once for all who are in the room. */
export type RoomStand = {
  head: MeetingRow;
  items: ReadonlyMap<string, ItemRow>;
  attendance: readonly Attendance[];
  seats: Awaited<ReturnType<typeof rulesOf>>['seats'];
  room: RoomNow | null;
  /** The events that led here, as far back as somebody who listens may not have heard of them. */
  recent: readonly Recorded<MeetingEvent>[];
};

/** What has moved since it was read before; of all of it, the first time. */
export const readStand = async (
  { rows, log }: { rows: ReadStore; log: EventStore },
  meetingId: string,
  before: RoomStand | null,
): Promise<RoomStand | null> => {
  const head = await rows.row(meetings, meetingId);
  if (!head) return null;
  if (before?.head.revision === head.revision) return before;
  const from = before?.head.revision ?? head.revision;
  const read = await log.read<MeetingEvent>(meetingStream(meetingId), from);
  // The log may be further than the rows are.
  const events = read.filter(({ version }) => version <= head.revision);
  const moved = events.map(({ event }) => event);
  const isMoved = before === null || moved.some(movesPeople);
  const attendance = isMoved ? await attendanceOf(rows, meetingId) : before.attendance;
  const rules = before?.room?.rules ?? (await rows.row(meetingRules, meetingId));
  const present = attendance.filter(({ leftAt }) => leftAt === null);
  return {
    ...{ head, attendance, items: await itemsSince(rows, head, { before, moved }) },
    seats: rules?.seats ?? (await rulesOf(rows, head)).seats,
    room: rules && { rules, present },
    recent: [...(before?.recent ?? []), ...events].slice(-mostRecent),
  };
};

const itemsSince = async (
  rows: ReadStore,
  { meetingId, agenda }: MeetingRow,
  { before, moved }: { before: RoomStand | null; moved: readonly MeetingEvent[] },
): Promise<ReadonlyMap<string, ItemRow>> => {
  const touched = new Set(moved.flatMap((event) => itemOf(event) ?? []));
  const known = (itemId: string) => (touched.has(itemId) ? undefined : before?.items.get(itemId));
  const asked = agenda.filter((itemId) => !known(itemId)).map((itemId) => itemKey(meetingId, itemId));
  const read = await rows.rows(meetingItems, asked);
  return new Map(
    agenda.flatMap((itemId) => {
      const item = known(itemId) ?? read.get(itemKey(meetingId, itemId));
      return item ? [[itemId, item] as const] : [];
    }),
  );
};

/** The item that an event is about; null where it is about the meeting. */
export const itemOf = (event: MeetingEvent): string | null => ('itemId' in event ? event.itemId : null);

export const movesPeople = ({ type }: MeetingEvent): boolean =>
  type === 'MemberArrived' || type === 'MemberLeft' || type === 'MeetingOpened' || type === 'MeetingClosed';

// Whoever has missed more than this asks again for the whole.
const mostRecent = 200;
