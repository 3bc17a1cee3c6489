import type { BoardEvent, CircularEvent, MeetingEvent } from '@gatehouse/boards-domain';
import type { Envelope } from '@gatehouse/event-store';
import { person, sentence, strong, type Sentence } from '@gatehouse/kernel';
import { projection } from '@gatehouse/projections';
import type { RestsOn } from '../affairs/subject';
import { toldTo, type Notice } from './notice';
import type { NoticeKind } from './notice-kinds';
import { kept, noticeColumns } from './notices.projection';

/** What a board, one of its meetings or a circular brought to somebody. */
export type BoardNoticeRow = { boardId: string; title: string; notices: readonly Notice[] };

type Happened = BoardEvent | MeetingEvent | CircularEvent;
type Of<Type> = Extract<Happened, { type: Type }>;
type Telling = { kind: NoticeKind; to: string; sentence: Sentence; place?: string; restsOn?: RestsOn };
type Tellers = {
  [Type in Happened['type']]?: (
    event: Of<Type>,
    about: { title: string; board: string; by: string },
  ) => Telling;
};

/** Everybody with a seat, whoever that is when it is read. */
export const seatsOf = (boardId: string): string => `board/${boardId}`;

const tellers = {
  MemberSeated: ({ person: to, office }, { title }) => ({
    ...{ kind: 'meeting', to, sentence: sentence`You have a seat on ${strong(title)}, as its ${office}.` },
  }),
  MeetingCalled: ({ startsAt }, { title, board, by }) => ({
    ...{ kind: 'meeting', to: board },
    sentence: sentence`${person(by)} called ${strong(title)} for ${startsAt.slice(0, 10)}.`,
  }),
  MeetingRescheduled: ({ startsAt }, { title, board, by }) => ({
    ...{ kind: 'meeting', to: board },
    sentence: sentence`${person(by)} moved ${strong(title)} to ${startsAt.slice(0, 10)}.`,
  }),
  MeetingCancelled: (_, { title, board, by }) => ({
    ...{ kind: 'meeting', to: board, sentence: sentence`${person(by)} cancelled ${strong(title)}.` },
  }),
  PackFrozen: (_, { title, board, by }) => ({
    ...{ kind: 'meeting', to: board, sentence: sentence`${person(by)} froze the pack of ${strong(title)}.` },
  }),
  ActionAssigned: ({ owner: to, text, dueOn }, { title, by }) => ({
    ...{ kind: 'owed', to, place: '/actions' },
    sentence: sentence`${person(by)} gave you an action in ${strong(title)}, due on ${dueOn}: ${text}`,
  }),
  ActionOverdue: ({ owner: to, dueOn }, { title }) => ({
    ...{ kind: 'owed', to, place: '/actions' },
    sentence: sentence`An action of yours from ${strong(title)} was due on ${dueOn}.`,
  }),
  MinutesApproved: (_, { title, board, by }) => ({
    ...{ kind: 'meeting', to: board, place: 'minutes' },
    sentence: sentence`${person(by)} approved the minutes of ${strong(title)}.`,
  }),
  CircularProposed: ({ endsAt, circularId, subject }, { title, board, by }) => ({
    ...{ kind: 'meeting', to: board },
    restsOn: { circularId, reviewId: 'reviewId' in subject ? subject.reviewId : null },
    sentence: sentence`${person(by)} asks the board in writing: ${strong(title)}. It is open until ${endsAt.slice(0, 10)}.`,
  }),
  CircularDecided: ({ circularId, subject, result }, { title, board }) => ({
    ...{ kind: 'meeting', to: board },
    restsOn: { circularId, reviewId: 'reviewId' in subject ? subject.reviewId : null },
    sentence: sentence`The board decided ${strong(title)} in writing: ${result.outcome.replaceAll('-', ' ')}.`,
  }),
  CircularLapsed: ({ circularId }, { title, board }) => ({
    ...{ kind: 'meeting', to: board, restsOn: { circularId } },
    sentence: sentence`${strong(title)} lapsed: nothing carried by its deadline.`,
  }),
} satisfies Tellers;

const begun = (event: Of<'BoardChartered' | 'MeetingCalled' | 'CircularProposed'>, envelope: Envelope) => {
  const title = event.type === 'BoardChartered' ? event.name : event.title;
  return noticed({ boardId: event.boardId, title, notices: [] }, event, envelope);
};

function noticed(row: BoardNoticeRow, event: Happened, envelope: Envelope): BoardNoticeRow {
  const { id, position, recordedAt: at, by } = envelope;
  // The table pairs each type with its event; indexing by a union loses the pairing, hence the cast.
  const teller = (tellers as Record<string, unknown>)[event.type] as
    ((event: Happened, about: { title: string; board: string; by: string }) => Telling) | undefined;
  const telling = teller?.(event, { title: row.title, board: seatsOf(row.boardId), by });
  const to = telling ? toldTo({ to: [telling.to] }, envelope) : [];
  if (!telling || to.length === 0) return row;
  const { kind, sentence: said, place, restsOn = {} } = telling;
  const notice: Notice = {
    ...{ id, position, at, kind, to, sentence: said, restsOn },
    address: place === '/actions' ? place : [addressOf(event), place].filter(Boolean).join('/'),
  };
  return { ...row, notices: kept([...row.notices, notice], at) };
}

const addressOf = (event: Happened): string => {
  if ('meetingId' in event) return `/meetings/${event.meetingId}`;
  return 'circularId' in event ? `/circulars/${event.circularId}` : `/boards/${event.boardId}`;
};

const told = Object.keys(tellers);

/** Whom to tell of what boards do. Seats change, so a board's people are looked up when it is read. */
export const homeBoardNotices = projection<BoardNoticeRow, Happened>()({
  name: 'home-board-notices',
  version: 1,
  history: 'none',
  keys: (event) => [addressOf(event)],
  columns: noticeColumns,
  starts: { BoardChartered: begun, MeetingCalled: begun, CircularProposed: begun },
  // Names become keys of a record; the compiler sees names only as texts.
  changes: Object.fromEntries(told.map((type) => [type, noticed])),
});
