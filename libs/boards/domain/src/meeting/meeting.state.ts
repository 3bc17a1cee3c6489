import type { Day } from '@gatehouse/kernel';
import type { Charter, Seat } from '../board/board.events';
import type { Ballot } from '../quorum-proof';
import type { Action, Appointment, ItemSubject, RecusalBasis } from './item';
import type { MeetingEvent, MeetingEventOf } from './meeting.events';

/** The vote that stands for a seat. */
export type ItemVote = {
  seatId: string;
  /** Whose seat it is, and who cast the vote: the member, their delegate, or the secretary for them. */
  person: string;
  by: string;
  ballot: Ballot;
  rationale: string;
  packDigest: string;
  isRecordedForThem: boolean;
  /** Recorded by the secretary, and not yet confirmed by the member. */
  isUnconfirmed: boolean;
  wasChanged: boolean;
};

/** Somebody who is withdrawn from an item; `reason` where they declared it. */
export type ItemRecusal = {
  person: string;
  seatId: string | null;
  basis: RecusalBasis;
  reason: string | null;
};

export type ItemQuestion = {
  questionId: string;
  person: string;
  text: string;
  answer: { person: string; text: string } | null;
};

export type MeetingNote = { noteId: string; itemId: string | null; text: string };

export type AgendaItem = {
  itemId: string;
  subject: ItemSubject;
  title: string;
  minutes: number;
  rule: string | null;
  state: 'waiting' | 'open' | 'decided' | 'deferred';
  wasOpened: boolean;
  /** Those that stand; what was ended is told by the events. */
  recusals: readonly ItemRecusal[];
  /** By seat. */
  votes: Readonly<Record<string, ItemVote>>;
  questions: readonly ItemQuestion[];
  decision: MeetingEventOf<'ItemDecided'> | null;
  deferral: { reason: string; returnOn: Day | null } | null;
};

export type MeetingAction = Action & { itemId: string | null; isDone: boolean; isRaised: boolean };

/** What the board is shown: the digest of everything, and of each item that it covers. */
export type MeetingPack = {
  position: number;
  digest: string;
  items: Readonly<Record<string, string>>;
};

/** The rules of a meeting, fixed when it opens. */
export type MeetingRules = {
  onDay: Day;
  charterVersion: number;
  charter: Charter;
  seats: readonly Seat[];
};

/** Somebody in the room, and the seat they came for; null for a guest. */
export type Presence = { person: string; seatId: string | null };

export type CalledMeeting = {
  kind: 'called';
  meetingId: string;
  boardId: string;
  number: number;
  title: string;
  appointment: Appointment;
  state: 'called' | 'open' | 'closed' | 'cancelled';
  /** In the order of the agenda. */
  items: readonly AgendaItem[];
  pack: MeetingPack | null;
  /** Null until it opens. */
  rules: MeetingRules | null;
  present: readonly Presence[];
  /** Everybody who was there for any of it. */
  attended: readonly string[];
  apologies: readonly { person: string; note: string }[];
  attachments: readonly { attachmentId: string; itemId: string | null; digest: string }[];
  notes: readonly MeetingNote[];
  actions: readonly MeetingAction[];
  minutes: { state: 'none' | 'drafted' | 'sealed'; version: number; digest: string };
  errata: readonly { erratumId: string; person: string; text: string }[];
  /** What the minutes are made from, until they are sealed. */
  record: readonly MeetingEvent[];
};

export type Meeting = { kind: 'none' } | CalledMeeting;

export const noMeeting: Meeting = { kind: 'none' };

export const itemOf = ({ items }: CalledMeeting, itemId: string): AgendaItem | null =>
  items.find((item) => item.itemId === itemId) ?? null;

export const openItemOf = ({ items }: CalledMeeting): AgendaItem | null =>
  items.find(({ state }) => state === 'open') ?? null;

export const isRecused = ({ recusals }: Pick<AgendaItem, 'recusals'>, person: string): boolean =>
  recusals.some((recusal) => recusal.person === person);
