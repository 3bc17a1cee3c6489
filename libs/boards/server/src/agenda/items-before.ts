import type { ReadStore } from '@gatehouse/projections';
import { meetingItems, type ItemRow } from '../meeting/meeting-items.projection';
import { meetings, type MeetingRow } from '../meeting/meetings.projection';
import { subjectKey as subjectKeyOf } from '@gatehouse/boards-domain';

/** An item that was put off, or not reached, when a meeting was held. */
export type PutOff = { item: ItemRow; meeting: MeetingRow };

export type ItemsBefore = {
  /** Subjects on an agenda of any board that is still to be held. */
  onAgenda: ReadonlySet<string>;
  /** What this board put off last, by subject. */
  putOff: ReadonlyMap<string, PutOff>;
};

/** What boards have done with subjects so far. */
export const itemsBefore = async (rows: ReadStore, boardId: string): Promise<ItemsBefore> => {
  const [waiting, own] = await Promise.all([waitingItems(rows), itemsOfBoard(rows, boardId)]);
  const held = await rows.rows(meetings, [
    ...new Set([...waiting, ...own].map(({ meetingId }) => meetingId)),
  ]);
  const isToCome = ({ meetingId }: ItemRow) => ['called', 'open'].includes(held.get(meetingId)?.state ?? '');
  const onAgenda = waiting.filter(isToCome).map(({ subject }) => subjectKeyOf(subject));
  return { onAgenda: new Set(onAgenda), putOff: putOffOf(own, held) };
};

const waitingItems = async (rows: ReadStore): Promise<ItemRow[]> => {
  const found = await rows.select(meetingItems).select('doc').where('state', '=', 'waiting').execute();
  return found.map((row) => rows.rowOf(meetingItems, row));
};

const itemsOfBoard = async (rows: ReadStore, boardId: string): Promise<ItemRow[]> => {
  const found = await rows
    .select(meetingItems)
    .select('doc')
    .where('meeting', 'in', rows.select(meetings).select('key').where('board', '=', boardId))
    .execute();
  return found.map((row) => rows.rowOf(meetingItems, row));
};

/** By subject the latest that was not called off, where that one did not decide it. */
const putOffOf = (items: readonly ItemRow[], held: ReadonlyMap<string, MeetingRow>): Map<string, PutOff> => {
  const latest = new Map<string, PutOff>();
  for (const item of items) {
    const meeting = held.get(item.meetingId);
    if (!meeting || meeting.state === 'cancelled') continue;
    const key = subjectKeyOf(item.subject);
    const before = latest.get(key);
    if (!before || before.meeting.startsAt <= meeting.startsAt) latest.set(key, { item, meeting });
  }
  for (const [key, { item, meeting }] of latest)
    if (item.state === 'decided' || (item.state === 'waiting' && meeting.state !== 'closed'))
      latest.delete(key);
  return latest;
};
