import type { Day, Instant } from '@gatehouse/kernel';
import type { Charter, Seat } from '../board/board.events';
import type { CountedVote } from '../meeting/meeting.events';
import type { ItemResult, ItemSubject, RecusalBasis, ReviewFacts } from '../meeting/item';
import type { Ballot, QuorumProof, Tally } from '../quorum-proof';

/** Stream `circular-<id>`: one question that a board answers in writing, by the rules of a meeting and until a deadline. */
export type CircularEvent = { circularId: string } & (
  | {
      type: 'CircularProposed';
      boardId: string;
      subject: ItemSubject;
      title: string;
      /** What those who are asked should know, in words. */
      question: string;
      endsAt: Instant;
      /** The pack of its one item, as it stood at this position of the log. */
      position: number;
      packDigest: string;
      /** The day that the terms of its seats are held against, to its end. */
      onDay: Day;
      charterVersion: number;
      charter: Charter;
      seats: readonly Seat[];
    }
  | { type: 'CircularConflictDeclared'; person: string; reason: string }
  | { type: 'CircularMemberRecused'; person: string; seatId: string | null; basis: RecusalBasis }
  | {
      type: 'CircularVoteCast';
      seatId: string;
      person: string;
      by: string;
      ballot: Ballot;
      rationale: string;
      packDigest: string;
    }
  | {
      type: 'CircularVoteChanged';
      seatId: string;
      person: string;
      by: string;
      from: Ballot;
      ballot: Ballot;
      rationale: string;
      packDigest: string;
    }
  | {
      type: 'CircularDecided';
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
      review: ReviewFacts | null;
    }
  /** By the clock: the deadline came and nothing carried. */
  | { type: 'CircularLapsed'; boardId: string; proof: QuorumProof; tally: Tally; rule: string }
  | { type: 'CircularWithdrawn'; reason: string }
);
export type CircularEventOf<Type extends CircularEvent['type']> = Extract<CircularEvent, { type: Type }>;

/** Complete by construction: the compiler asks for every type of the union. */
const types: Record<CircularEvent['type'], true> = {
  CircularProposed: true,
  CircularConflictDeclared: true,
  CircularMemberRecused: true,
  CircularVoteCast: true,
  CircularVoteChanged: true,
  CircularDecided: true,
  CircularLapsed: true,
  CircularWithdrawn: true,
};
export const circularEventTypes = Object.keys(types);

export const circularStream = (circularId: string): string => `circular-${circularId}`;
