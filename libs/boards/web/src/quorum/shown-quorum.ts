/** Somebody as every list names them. */
export type ShownPerson = { id: string; name: string; initials: string };

/** Why a seat counts or does not, as the wire writes it. */
export type ShownStanding =
  'counts' | 'counts_by_delegate' | 'absent' | 'recused' | 'counts_elsewhere' | 'out_of_term' | 'no_vote';

export type ShownSeatCount = {
  seatId: string;
  person: ShownPerson;
  present?: ShownPerson | null;
  standing: ShownStanding;
  because: string;
};

/** The proof as a query brings it; whoever shows it asks for these fields. */
export type ShownQuorum = {
  isQuorate: boolean;
  entitled: number;
  counted: number;
  required: number;
  rule: string;
  sentence: string;
  charterVersion: number;
  seats: readonly ShownSeatCount[];
};

export type ShownBallot =
  'go' | 'conditional_go' | 'hold' | 'recycle' | 'kill' | 'approve' | 'reject' | 'abstain';

export type ShownVote = {
  seatId: string;
  person: ShownPerson;
  by: ShownPerson;
  ballot: ShownBallot;
  rationale: string;
  at?: string;
  isUnconfirmed: boolean;
  wasChanged: boolean;
};

const standingWords: Record<ShownStanding, string> = {
  counts: 'counts',
  counts_by_delegate: 'counts, by delegate',
  absent: 'absent',
  recused: 'recused, out of the room',
  counts_elsewhere: 'counts in another seat',
  out_of_term: 'not in term',
  no_vote: 'no vote',
};

/** `counts, by delegate` for `counts_by_delegate`. */
export const standingWord = (standing: ShownStanding): string => standingWords[standing];

export const doesCount = (standing: ShownStanding): boolean =>
  standing === 'counts' || standing === 'counts_by_delegate';

/** Seats that vote at all: a secretary’s without a vote and one out of term are no part of the count. */
export const votingSeats = (seats: readonly ShownSeatCount[]): readonly ShownSeatCount[] =>
  seats.filter(({ standing }) => standing !== 'no_vote' && standing !== 'out_of_term');
