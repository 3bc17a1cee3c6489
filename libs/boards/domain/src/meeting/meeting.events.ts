import type { Day, Sentence } from '@gatehouse/kernel';
import type { Charter, Seat } from '../board/board.events';
import type { Ballot, QuorumProof, Tally } from '../quorum-proof';
import type {
  Action,
  Appointment,
  ItemResult,
  ItemSubject,
  RecusalBasis,
  ReviewFacts,
  StoredFile,
} from './item';

/** One vote as it was counted. `by` cast it: the member, their delegate, or the secretary for them. */
export type CountedVote = {
  seatId: string;
  person: string;
  by: string;
  ballot: Ballot;
  rationale: string;
  /** Recorded by the secretary, and not confirmed by the member when the item was decided. */
  isUnconfirmed: boolean;
};

/** Stream `meeting-<id>`. Everything that people do in one meeting of one board, before, during and after. */
export type MeetingEvent = { meetingId: string } & (
  | ({ type: 'MeetingCalled'; boardId: string; number: number; title: string } & Appointment)
  | ({ type: 'MeetingRescheduled'; reason: string } & Appointment)
  | { type: 'MeetingCancelled'; reason: string }
  | {
      type: 'ItemPlaced';
      itemId: string;
      subject: ItemSubject;
      title: string;
      /** The time box. */
      minutes: number;
      /** By the machine, where a rule placed it; null where a person did. */
      rule: string | null;
    }
  | { type: 'ItemRemoved'; itemId: string; reason: string }
  | { type: 'AgendaOrdered'; order: readonly string[] }
  /** What the board is shown: every item's material as it stood at this position of the log. */
  | {
      type: 'PackFrozen';
      position: number;
      /** SHA-256 (hex) of the items with their digests as canonical JSON (RFC 8785). */
      digest: string;
      items: readonly { itemId: string; digest: string }[];
    }
  | { type: 'ApologySent'; person: string; note: string }
  | { type: 'QuestionAsked'; questionId: string; itemId: string; person: string; text: string }
  | { type: 'QuestionAnswered'; questionId: string; itemId: string; person: string; text: string }
  | ({ type: 'AttachmentAdded'; attachmentId: string; itemId: string | null; title: string } & StoredFile)
  /** `charter` and `seats` as they were when it opened, and the day their terms are held against: its rules to its end. */
  | {
      type: 'MeetingOpened';
      person: string;
      onDay: Day;
      charterVersion: number;
      charter: Charter;
      seats: readonly Seat[];
    }
  | { type: 'MemberArrived'; person: string; seatId: string | null }
  | { type: 'MemberLeft'; person: string; seatId: string | null }
  | { type: 'ConflictDeclared'; itemId: string; person: string; reason: string }
  | { type: 'MemberRecused'; itemId: string; person: string; seatId: string | null; basis: RecusalBasis }
  | { type: 'RecusalEnded'; itemId: string; person: string; reason: string }
  | { type: 'ItemOpened'; itemId: string }
  /** Nothing is open: the item waits again, and its votes with it. */
  | { type: 'ItemPaused'; itemId: string }
  | {
      type: 'VoteCast';
      itemId: string;
      seatId: string;
      /** Whose seat it is. */
      person: string;
      by: string;
      ballot: Ballot;
      rationale: string;
      /** What the voter was shown. */
      packDigest: string;
      /** By the secretary, for a member without a device; the member confirms it later. */
      isRecordedForThem: boolean;
    }
  | {
      type: 'VoteChanged';
      itemId: string;
      seatId: string;
      person: string;
      by: string;
      from: Ballot;
      ballot: Ballot;
      rationale: string;
      packDigest: string;
      isRecordedForThem: boolean;
    }
  | { type: 'VoteConfirmed'; itemId: string; seatId: string; person: string; ballot: Ballot }
  /** The decision record: sealed at once. */
  | {
      type: 'ItemDecided';
      itemId: string;
      decisionId: string;
      boardId: string;
      subject: ItemSubject;
      title: string;
      result: ItemResult;
      votes: readonly CountedVote[];
      dissent: readonly { person: string; ballot: Ballot; rationale: string }[];
      proof: QuorumProof;
      tally: Tally;
      packDigest: string;
      /** The review as it stood; null where the item was about none. */
      review: ReviewFacts | null;
    }
  /** `returnOn`: the day from which it proposes itself again; null with the next meeting. */
  | { type: 'ItemDeferred'; itemId: string; reason: string; returnOn: Day | null }
  | ({ type: 'ActionAssigned'; itemId: string | null } & Action)
  | { type: 'ActionDone'; actionId: string; note: string }
  | { type: 'ActionOverdue'; actionId: string; owner: string; dueOn: Day; rule: string }
  /** A note of the secretary's for the minutes; `noteId` again is the same note, rewritten. */
  | { type: 'ItemNoted'; noteId: string; itemId: string | null; text: string }
  | { type: 'MeetingClosed'; person: string }
  /** The minutes follow from the events before this one, notes included; the digest (SHA-256, hex) is of their text. */
  | { type: 'MinutesDrafted'; version: number; digest: string }
  /** Sealed: these words, people as ids, and no others. */
  | {
      type: 'MinutesApproved';
      version: number;
      digest: string;
      person: string;
      sections: readonly SealedSection[];
    }
  | { type: 'ErratumAdded'; erratumId: string; person: string; text: string }
);
/** A part of approved minutes, word for word. */
export type SealedSection = { itemId: string | null; heading: string; lines: readonly Sentence[] };

export type MeetingEventOf<Type extends MeetingEvent['type']> = Extract<MeetingEvent, { type: Type }>;

/** Complete by construction: the compiler asks for every type of the union. */
const types: Record<MeetingEvent['type'], true> = {
  MeetingCalled: true,
  MeetingRescheduled: true,
  MeetingCancelled: true,
  ItemPlaced: true,
  ItemRemoved: true,
  AgendaOrdered: true,
  PackFrozen: true,
  ApologySent: true,
  QuestionAsked: true,
  QuestionAnswered: true,
  AttachmentAdded: true,
  MeetingOpened: true,
  MemberArrived: true,
  MemberLeft: true,
  ConflictDeclared: true,
  MemberRecused: true,
  RecusalEnded: true,
  ItemOpened: true,
  ItemPaused: true,
  VoteCast: true,
  VoteChanged: true,
  VoteConfirmed: true,
  ItemDecided: true,
  ItemDeferred: true,
  ActionAssigned: true,
  ActionDone: true,
  ActionOverdue: true,
  ItemNoted: true,
  MeetingClosed: true,
  MinutesDrafted: true,
  MinutesApproved: true,
  ErratumAdded: true,
};
export const meetingEventTypes = Object.keys(types);

export const meetingStream = (meetingId: string): string => `meeting-${meetingId}`;
