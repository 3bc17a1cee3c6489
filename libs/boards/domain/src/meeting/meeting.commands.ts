import type { Actor, Day, Instant } from '@gatehouse/kernel';
import type { Board } from '../board/board.state';
import type { Ballot } from '../quorum-proof';
import type {
  Action,
  Appointment,
  ItemResult,
  ItemSubject,
  PilotPeople,
  ReviewFacts,
  StoredFile,
} from './item';

/**
 * Everything that can be asked of a meeting. Facts of other streams come along, read at or after the log's head; `today`
 * to hold the terms of seats against.
 */
export type MeetingCommand = { meetingId: string; actor: Actor; today: Day } &
  /** `number`: which of the board's meetings this is; `now` to hold the charter's notice against. */
  (
    | ({
        type: 'CallMeeting';
        board: Board;
        number: number;
        title: string;
        now: Instant;
        waivesNotice: boolean;
      } & Appointment)
    | ({ type: 'RescheduleMeeting'; board: Board; reason: string; now: Instant } & Appointment)
    | { type: 'CancelMeeting'; board: Board; reason: string }
    | {
        type: 'PlaceItem';
        board: Board;
        itemId: string;
        subject: ItemSubject;
        title: string;
        minutes: number;
      }
    | { type: 'RemoveItem'; board: Board; itemId: string; reason: string }
    | { type: 'OrderAgenda'; board: Board; order: readonly string[] }
    | {
        type: 'FreezePack';
        board: Board;
        position: number;
        digest: string;
        items: readonly { itemId: string; digest: string }[];
      }
    | { type: 'SendApology'; board: Board; note: string }
    | { type: 'AskQuestion'; board: Board; questionId: string; itemId: string; text: string }
    /** By the secretary, the chair, or whoever owns or sponsors the item's pilot. */
    | { type: 'AnswerQuestion'; board: Board; questionId: string; text: string; pilot: PilotPeople | null }
    | {
        type: 'AddAttachment';
        board: Board;
        attachmentId: string;
        itemId: string | null;
        title: string;
        file: StoredFile;
      }
    | { type: 'OpenMeeting'; board: Board }
    /** Oneself; or `person`, marked as there by the chair or the secretary. Guests (no seat) may come too. */
    | { type: 'Arrive'; person: string }
    | { type: 'Leave'; person: string }
    | { type: 'DeclareConflict'; board: Board; itemId: string; reason: string }
    | { type: 'EndRecusal'; itemId: string; person: string; reason: string }
    | { type: 'OpenItem'; itemId: string; pilot: PilotPeople | null }
    | { type: 'PauseItem'; itemId: string }
    | {
        type: 'CastVote';
        itemId: string;
        /** Null: the seat that the actor sits in. The secretary names the seat of a member without a device. */
        seatId: string | null;
        ballot: Ballot;
        rationale: string;
        packDigest: string;
        pilot: PilotPeople | null;
      }
    | { type: 'ConfirmVote'; itemId: string; seatId: string }
    | {
        type: 'DecideItem';
        itemId: string;
        decisionId: string;
        result: ItemResult;
        pilot: PilotPeople | null;
        review: ReviewFacts | null;
      }
    | { type: 'DeferItem'; itemId: string; reason: string; returnOn: Day | null }
    | ({ type: 'AssignAction'; itemId: string | null; board: Board } & Action)
    | { type: 'FinishAction'; actionId: string; note: string }
    | { type: 'RaiseAction'; actionId: string; rule: string }
    | { type: 'NoteItem'; noteId: string; itemId: string | null; text: string }
    | { type: 'CloseMeeting' }
    /** The domain makes the text and the digest function is lent to it: SHA-256, hex. */
    | { type: 'DraftMinutes'; digestOf: (text: string) => string }
    | { type: 'ApproveMinutes'; seenDigest: string; digestOf: (text: string) => string }
    | { type: 'AddErratum'; erratumId: string; text: string }
  );
export type MeetingCommandOf<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
