import type {
  AgendaItem,
  Board,
  ItemSubject,
  MeetingCommand,
  PilotPeople,
  ReviewFacts,
} from '@gatehouse/boards-domain';
import type { Day, Instant } from '@gatehouse/kernel';
import type { ReadStore } from '@gatehouse/projections';
import { boards } from '../board/boards.projection';
import { dayOf } from '../day-of';
import type { MeetingChange } from './change-meeting.handler';
import { itemKey, meetingItems } from './meeting-items.projection';
import { meetingStanding } from './meeting-standing.projection';
import { meetings } from './meetings.projection';
import { pilotPeople } from './pilot-people.projection';
import { reviewForBoard } from './review-facts';

/** What a command on a meeting takes from elsewhere. */
export type Fact = 'board' | 'pilot' | 'review' | 'number' | 'now' | 'today';

export type Facts = {
  now: Instant;
  today: Day;
  board?: Board;
  pilot?: PilotPeople | null;
  review?: ReviewFacts | null;
  number?: number;
};

export type Asked = { meetingId: string; change: MeetingChange; now: Instant };

/** Only what the command asks for, from read models that have come as far as the log. */
export const factsFor = async (rows: ReadStore, asked: Asked): Promise<Facts> => {
  const { change, now } = asked;
  const times = { now, today: dayOf(now) };
  switch (change.type) {
    case 'CallMeeting':
      return {
        ...times,
        board: await boardWith(rows, change.boardId),
        number: await nextNumber(rows, change.boardId),
      };
    case 'OpenItem':
    case 'CastVote':
      return { ...times, pilot: await pilotOfItem(rows, await itemOf(rows, asked.meetingId, change.itemId)) };
    case 'DecideItem': {
      const item = await itemOf(rows, asked.meetingId, change.itemId);
      return { ...times, pilot: await pilotOfItem(rows, item), review: await reviewOfItem(rows, item) };
    }
    case 'AnswerQuestion':
      return {
        ...times,
        board: await boardOf(rows, asked.meetingId),
        pilot: await pilotOfQuestion(rows, asked.meetingId, change.questionId),
      };
    default:
      return withoutBoard.has(change.type)
        ? times
        : { ...times, board: await boardOf(rows, asked.meetingId) };
  }
};

const withoutBoard: ReadonlySet<MeetingCommand['type']> = new Set([
  ...(['Arrive', 'Leave', 'EndRecusal', 'ConfirmVote', 'PauseItem', 'DeferItem'] as const),
  ...([
    'FinishAction',
    'RaiseAction',
    'NoteItem',
    'CloseMeeting',
    'DraftMinutes',
    'ApproveMinutes',
    'AddErratum',
  ] as const),
]);

export const boardWith = async (rows: ReadStore, boardId: string): Promise<Board> =>
  (await rows.row(boards, boardId)) ?? { kind: 'unchartered' };

const boardOf = async (rows: ReadStore, meetingId: string): Promise<Board> => {
  const held = await rows.row(meetings, meetingId);
  return held ? boardWith(rows, held.boardId) : { kind: 'unchartered' };
};

const nextNumber = async (rows: ReadStore, boardId: string): Promise<number> => {
  const { held } = await rows
    .select(meetings)
    .select((row) => row.fn.countAll<number>().as('held'))
    .where('board', '=', boardId)
    .executeTakeFirstOrThrow();
  return held + 1;
};

const itemOf = (rows: ReadStore, meetingId: string, itemId: string) =>
  rows.row(meetingItems, itemKey(meetingId, itemId));

type Subjected = { subject: ItemSubject } | null | undefined;

const pilotOfItem = async (rows: ReadStore, item: Subjected): Promise<PilotPeople | null> => {
  if (!item || !('pilotId' in item.subject)) return null;
  const pilot = await rows.row(pilotPeople, item.subject.pilotId);
  return pilot && { owner: pilot.owner, sponsor: pilot.sponsor };
};

const reviewOfItem = async (rows: ReadStore, item: Subjected): Promise<ReviewFacts | null> => {
  if (!item || !('reviewId' in item.subject)) return null;
  return (await reviewForBoard(rows, item.subject.reviewId))?.facts ?? null;
};

const pilotOfQuestion = async (rows: ReadStore, meetingId: string, questionId: string) => {
  const held = (await rows.row(meetingStanding, meetingId))?.meeting;
  const asked = held?.kind === 'called' ? held.items : [];
  const isAsked = ({ questions }: AgendaItem) => questions.some((one) => one.questionId === questionId);
  return pilotOfItem(rows, asked.find(isAsked));
};
