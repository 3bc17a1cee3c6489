import type { Day } from '@gatehouse/kernel';

/** How many have to be there, after recusals: a number, or a share in percent, of the seats that vote or of those entitled. */
export type QuorumRule =
  { kind: 'number'; atLeast: number } | { kind: 'share'; percent: number; of: 'seats' | 'entitled' };

/**
 * When an answer carries. `simple`: more than half of the votes that count; `two-thirds`: at least two thirds of them;
 * `absolute`: more than half of those entitled on the item, whether they vote or not.
 */
export type MajorityRule = 'simple' | 'two-thirds' | 'absolute';

/** The board's rules as data. A seat's delegate counts only where the charter lets delegates vote. */
export type Charter = {
  quorum: QuorumRule;
  majority: MajorityRule;
  /** `count`: an abstention is a vote that counts against every answer; `ignore`: as if it had not been given. */
  abstentions: 'count' | 'ignore';
  /** On a tie the chair's vote decides. */
  hasCastingVote: boolean;
  allowsDelegates: boolean;
  /** Circular resolutions: allowed or not, for how many days one is open, and whether all entitled have to answer alike. */
  circulars: { areAllowed: boolean; days: number; mustBeUnanimous: boolean };
  /** Days between the call and the meeting. */
  noticeDays: number;
  /** The most days for which the chair may stay a kill trigger, once. */
  stayDays: number;
};

export const seatOffices = ['chair', 'secretary', 'member'] as const;
export type SeatOffice = (typeof seatOffices)[number];

/** Somebody's place on a board. A secretary's seat usually has no vote. */
export type Seat = {
  seatId: string;
  person: string;
  office: SeatOffice;
  hasVote: boolean;
  /** First and last day of the term; null: until unseated. */
  from: Day;
  until: Day | null;
  /** Who stands in when the member is away. */
  delegate: string | null;
};

/** Stream `board-<id>`. */
export type BoardEvent = { boardId: string } & (
  | { type: 'BoardChartered'; name: string; purpose: string; charter: Charter }
  /** `version` counts from 1, the charter it was chartered with. */
  | { type: 'CharterAmended'; version: number; charter: Charter; reason: string }
  | ({ type: 'MemberSeated' } & Seat)
  | { type: 'DelegateSeated'; seatId: string; delegate: string | null }
  | { type: 'MemberUnseated'; seatId: string; person: string; reason: string }
);
export type BoardEventOf<Type extends BoardEvent['type']> = Extract<BoardEvent, { type: Type }>;

/** Complete by construction: the compiler asks for every type of the union. */
const types: Record<BoardEvent['type'], true> = {
  BoardChartered: true,
  CharterAmended: true,
  MemberSeated: true,
  DelegateSeated: true,
  MemberUnseated: true,
};
export const boardEventTypes = Object.keys(types);

export const boardStream = (boardId: string): string => `board-${boardId}`;
