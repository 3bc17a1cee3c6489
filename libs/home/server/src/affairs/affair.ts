import type { Seat } from '@gatehouse/boards-domain';
import type { SignOffNeeded } from '@gatehouse/gates-domain';
import type { Day, Instant } from '@gatehouse/kernel';

/** A gate review, as far as somebody may have to act on it. */
export type ReviewAffair = {
  kind: 'review';
  reviewId: string;
  pilotId: string;
  gate: string;
  /** Null: whichever board takes it up. */
  boardId: string | null;
  isOver: boolean;
  requestedBy: string;
  readySince: Instant | null;
  signOffs: readonly (SignOffNeeded & { since: Instant; isAnswered: boolean })[];
  /** Should-meets that nobody has scored yet, and since when nobody has. */
  unscored: readonly string[];
  unscoredSince: Instant;
  /** Evidence asked for and not supplied. */
  requests: readonly { requestId: string; criterion: string; by: string; at: Instant }[];
  conditions: readonly ConditionOwed[];
};

export type ConditionOwed = {
  conditionId: string;
  text: string;
  owner: string;
  dueOn: Day;
  setAt: Instant;
  hasLapsed: boolean;
};

/** Somebody's place on a board, and its rules as far as they decide who is asked. */
export type BoardAffair = {
  kind: 'board';
  boardId: string;
  name: string;
  allowsDelegates: boolean;
  seats: readonly Seat[];
};

export type MeetingAffair = {
  kind: 'meeting';
  meetingId: string;
  boardId: string;
  number: number;
  title: string;
  startsAt: Instant;
  calledAt: Instant;
  state: 'called' | 'open' | 'closed' | 'cancelled';
  openedAt: Instant | null;
  closedAt: Instant | null;
  packAt: Instant | null;
  /** Everybody who is there now. */
  present: readonly string[];
  apologies: readonly string[];
  items: readonly ItemAffair[];
  questions: readonly { questionId: string; itemId: string; by: string; at: Instant }[];
  actions: readonly ActionOwed[];
  minutes: { isDrafted: boolean; isSealed: boolean; since: Instant | null };
};

export type ItemAffair = {
  itemId: string;
  title: string;
  pilotId: string | null;
  reviewId: string | null;
  isOver: boolean;
  /** Since when it is the one that is open; null while it is not. */
  openSince: Instant | null;
  /** Seats whose vote is in, and the people withdrawn. */
  voted: readonly string[];
  recused: readonly string[];
  unconfirmed: readonly { person: string; at: Instant }[];
};

export type ActionOwed = {
  actionId: string;
  text: string;
  owner: string;
  dueOn: Day;
  at: Instant;
  isOverdue: boolean;
};

export type CircularAffair = {
  kind: 'circular';
  circularId: string;
  boardId: string;
  title: string;
  endsAt: Instant;
  proposedAt: Instant;
  isOver: boolean;
  seats: readonly Seat[];
  reviewId: string | null;
  voted: readonly string[];
  recused: readonly string[];
};

/** What waits for people beside the pilots' own events: one row each. */
export type Affair = ReviewAffair | BoardAffair | MeetingAffair | CircularAffair;
