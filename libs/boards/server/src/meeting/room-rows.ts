import type { MeetingRules } from '@gatehouse/boards-domain';
import type { Moment, ReadStore } from '@gatehouse/projections';
import { boards } from '../board/boards.projection';
import { attendance, type Attendance } from './attendance.projection';
import { itemKey, meetingItems, type ItemRow } from './meeting-items.projection';
import { meetingRules } from './meeting-rules.projection';
import type { MeetingRow } from './meetings.projection';

/** Who is, or was, in a meeting. */
export const attendanceOf = async (
  rows: ReadStore,
  meetingId: string,
  moment: Moment = {},
): Promise<Attendance[]> => {
  const found = await rows
    .select(attendance, moment)
    .select('doc')
    .where('meeting', '=', meetingId)
    .execute();
  return found.map((row) => rows.rowOf(attendance, row));
};

/** Its items in the order of the agenda. */
export const itemsOf = async (
  rows: ReadStore,
  { meetingId, agenda }: Pick<MeetingRow, 'meetingId' | 'agenda'>,
  moment: Moment = {},
): Promise<ItemRow[]> => {
  const keys = agenda.map((itemId) => itemKey(meetingId, itemId));
  const found = await rows.rows(meetingItems, keys, moment);
  return keys.flatMap((key) => found.get(key) ?? []);
};

/** The rules that it was opened with, or those that the board has. */
export const rulesOf = async (
  rows: ReadStore,
  { meetingId, boardId }: Pick<MeetingRow, 'meetingId' | 'boardId'>,
  moment: Moment = {},
): Promise<Omit<MeetingRules, 'onDay'>> => {
  const opened = await rows.row(meetingRules, meetingId, moment);
  const rules = opened ?? (await rows.row(boards, boardId, moment));
  if (!rules) throw new Error(`Meeting ${meetingId} is of board ${boardId}, which is not here.`);
  return rules;
};
