import { isInTerm } from '@gatehouse/boards-domain';
import type { Actor, Day, Instant } from '@gatehouse/kernel';
import type { ReadStore } from '@gatehouse/projections';
import type { Withholding } from '@gatehouse/server-kit';
import { boards, type BoardRow } from '../board/boards.projection';
import { meetings, type MeetingRow } from '../meeting/meetings.projection';
import { itemsOf } from '../meeting/room-rows';
import { isHidden } from '../meeting/shown-item';
import { lookingOf, type Looking } from '../withholding/looking';
import { calendarEntries, type CalendarEntry } from './calendar-entries.projection';

/** A meeting as a calendar shows it to one person. */
export type CalendarMeeting = {
  meeting: MeetingRow;
  entry: CalendarEntry;
  boardName: string;
  agenda: readonly { title: string; minutes: number; isWithheld: boolean }[];
};

type Ask = { rows: ReadStore; withholding: Withholding };

/** The boards on which somebody has a seat, or stands in for somebody who has. */
export const boardsOf = async (rows: ReadStore, actor: Actor, day: Day): Promise<string[]> => {
  const people = [actor.person, actor.onBehalfOf];
  const found = await rows.select(boards).select('doc').execute();
  return found
    .map((row) => rows.rowOf(boards, row))
    .filter(({ seats }: BoardRow) =>
      seats.some(
        (seat) =>
          isInTerm(seat, day) &&
          (people.includes(seat.person) || (seat.delegate !== null && people.includes(seat.delegate))),
      ),
    )
    .map(({ boardId }) => boardId);
};

/** The meetings of these boards from an instant on, by their day. */
export const calendarOf = async (
  ask: Ask,
  actor: Actor,
  { boardIds, from }: { boardIds: readonly string[]; from: Instant },
): Promise<CalendarMeeting[]> => {
  if (boardIds.length === 0) return [];
  const found = await ask.rows
    .select(meetings)
    .select('doc')
    .where('board', 'in', boardIds)
    .where('starts_at', '>=', from)
    .orderBy('starts_at')
    .orderBy('key')
    .limit(mostMeetings)
    .execute();
  return withAgendas(
    ask,
    actor,
    found.map((row) => ask.rows.rowOf(meetings, row)),
  );
};

export const calendarMeeting = async (
  ask: Ask,
  actor: Actor,
  meetingId: string,
): Promise<CalendarMeeting | null> => {
  const meeting = await ask.rows.row(meetings, meetingId);
  return (meeting && (await withAgendas(ask, actor, [meeting]))[0]) ?? null;
};

const withAgendas = async (
  { rows, withholding }: Ask,
  actor: Actor,
  held: readonly MeetingRow[],
): Promise<CalendarMeeting[]> => {
  const looking = await lookingOf(withholding, actor);
  const entries = await rows.rows(
    calendarEntries,
    held.map(({ meetingId }) => meetingId),
  );
  const named = await rows.rows(boards, [...new Set(held.map(({ boardId }) => boardId))]);
  const shown = await Promise.all(
    held.map(async (meeting) => {
      const entry = entries.get(meeting.meetingId);
      if (!entry) return [];
      const boardName = named.get(meeting.boardId)?.name ?? '';
      return { meeting, entry, boardName, agenda: await agendaOf(rows, meeting, looking) };
    }),
  );
  return shown.flat();
};

/** What an agenda on the door tells, to whomever. */
const agendaOf = async (rows: ReadStore, meeting: MeetingRow, looking: Looking) =>
  (await itemsOf(rows, meeting)).map((item) => ({
    ...{ title: item.title, minutes: item.minutes, isWithheld: isHidden(item, looking) },
  }));

const mostMeetings = 1_000;
