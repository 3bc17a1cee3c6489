import type { GateOutcome } from '@gatehouse/kernel';

/** What a vote can say: a gate outcome where the item decides a review, yes or no on anything else. */
export type Ballot = GateOutcome | 'approve' | 'reject' | 'abstain';

/** Why a seat counts for an item, or does not. */
export type SeatStanding =
  | 'counts'
  | 'counts-by-delegate'
  | 'absent'
  /** Withdrawn from the item, and with them whoever stands in for them. */
  | 'recused'
  /** The one who is there counts already, in another seat: one person, one vote. */
  | 'counts-elsewhere'
  /** The term has not begun, or is over. */
  | 'out-of-term'
  | 'no-vote';

export type SeatCounted = {
  seatId: string;
  /** Whose seat it is, and who sits in it now: themselves, their delegate, or nobody. */
  person: string;
  present: string | null;
  standing: SeatStanding;
  /** In words, with the rule it follows from. */
  because: string;
};

/** Who counted for an item and why: computed from charter, seats, attendance and recusals, kept with the decision. */
export type QuorumProof = {
  seats: readonly SeatCounted[];
  /** Seats with a vote in term, less those recused: the ones that could count. */
  entitled: number;
  counted: number;
  required: number;
  /** The charter's rule, in words. */
  rule: string;
  charterVersion: number;
  isQuorate: boolean;
  /** All of it in one sentence, as it is read aloud. */
  sentence: string;
};

/** How the counted votes fall. */
export type Tally = {
  votes: Readonly<Partial<Record<Ballot, number>>>;
  /** How many votes an answer needs to carry. */
  needed: number;
  /** The answer that carries; null while none does, or fewer have voted than the quorum. */
  carried: Exclude<Ballot, 'abstain'> | null;
  /** The chair's vote made the difference. */
  byCastingVote: boolean;
  sentence: string;
};
