import type { Actor, Day, Instant } from '@gatehouse/kernel';
import type { Board } from '../board/board.state';
import type { ItemResult, ItemSubject, PilotPeople, ReviewFacts } from '../meeting/item';
import type { Ballot } from '../quorum-proof';

/** Everything that can be asked of a circular resolution; facts of other streams come along. */
export type CircularCommand = { circularId: string; actor: Actor; today: Day } & (
  | {
      type: 'ProposeCircular';
      board: Board;
      subject: ItemSubject;
      title: string;
      question: string;
      now: Instant;
      position: number;
      packDigest: string;
      pilot: PilotPeople | null;
      /** The gate's own rule, where the item is a review. */
      mayBeCircular: boolean;
    }
  | { type: 'DeclareCircularConflict'; reason: string; now: Instant }
  | {
      type: 'CastCircularVote';
      ballot: Ballot;
      rationale: string;
      packDigest: string;
      pilot: PilotPeople | null;
      now: Instant;
    }
  | {
      type: 'DecideCircular';
      decisionId: string;
      result: ItemResult;
      pilot: PilotPeople | null;
      review: ReviewFacts | null;
      now: Instant;
    }
  | { type: 'LapseCircular'; rule: string; now: Instant }
  | { type: 'WithdrawCircular'; reason: string }
);
export type CircularCommandOf<Type extends CircularCommand['type']> = Extract<
  CircularCommand,
  { type: Type }
>;
