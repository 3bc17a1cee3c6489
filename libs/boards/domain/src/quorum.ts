import type { Day } from '@gatehouse/kernel';
import type { Charter, QuorumRule, Seat } from './board/board.events';
import { isInTerm } from './board/offices';
import { paragraphs, shareOf } from './charter-sentences';
import type { RecusalBasis } from './meeting/item';
import type { QuorumProof, SeatCounted, SeatStanding } from './quorum-proof';
import { quorumSentence } from './quorum-words';
import { seatingOf, type Present, type Recused, type Seating } from './seating';

/** All that a quorum follows from. */
export type QuorumQuestion = {
  charter: Charter;
  charterVersion: number;
  seats: readonly Seat[];
  /** The day that terms are held against. */
  onDay: Day;
  /** Who is in the room; of a circular resolution, who has answered. */
  present: readonly Present[];
  recusals: readonly Recused[];
  /** In writing, nobody is in a room: those who have answered are there. */
  isInWriting?: boolean;
};

/** Who counts for an item and why, in every seat, and whether they are enough. */
export const quorumOf = (question: QuorumQuestion): QuorumProof => {
  const { charter, charterVersion } = question;
  const standing = { ...question, seating: seatingOf(question) };
  const seats = question.seats.map((seat) => countedSeat(seat, standing));
  const voting = seats.filter(({ standing }) => standing !== 'out-of-term' && standing !== 'no-vote');
  const entitled = voting.filter(({ standing }) => standing !== 'recused').length;
  const counted = voting.filter(isCounted).length;
  const required = requiredOf(charter.quorum, { seats: voting.length, entitled });
  const isQuorate = counted >= required;
  const rule = ruleWords(charter.quorum, required);
  const offices = new Map(question.seats.map(({ seatId, office }) => [seatId, office]));
  return {
    ...{ seats, entitled, counted, required, rule, charterVersion, isQuorate },
    sentence: quorumSentence({ seats, offices, counted, voting: voting.length, required }),
  };
};

export const isCounted = ({ standing }: Pick<SeatCounted, 'standing'>): boolean =>
  standing === 'counts' || standing === 'counts-by-delegate';

/** Rounded up, and never nobody: a board of none decides nothing. */
const requiredOf = (rule: QuorumRule, base: { seats: number; entitled: number }): number =>
  Math.max(1, rule.kind === 'number' ? rule.atLeast : Math.ceil((rule.percent * base[rule.of]) / 100));

const ruleWords = (rule: QuorumRule, required: number): string =>
  rule.kind === 'number'
    ? `at least ${required}: ${paragraphs.quorum}`
    : `at least ${rule.percent} % of ${shareOf[rule.of]}, rounded up to ${required}: ${paragraphs.quorum}`;

type Standing = QuorumQuestion & { seating: Seating };

const countedSeat = (seat: Seat, about: Standing): SeatCounted => {
  const { seatId, person } = seat;
  const present = about.seating.sitters.get(seatId) ?? null;
  const [standing, because] = standingOf(seat, present, about);
  return { seatId, person, present, standing, because };
};

const standingOf = (
  seat: Seat,
  sitter: string | null,
  about: Standing,
): readonly [SeatStanding, because: string] => {
  const { onDay, seating, isInWriting } = about;
  if (!isInTerm(seat, onDay)) return ['out-of-term', termWords(seat, onDay)];
  if (!seat.hasVote) return ['no-vote', `the seat has no vote: ${paragraphs.seats}`];
  const basis = seating.withdrawn.get(seat.person);
  if (basis) return ['recused', basisWords[basis]];
  if (sitter === null) return ['absent', absenceWords(seat, about)];
  if (seating.countsIn.get(sitter) !== seat.seatId)
    return ['counts-elsewhere', `counts already in another seat: ${paragraphs.onePerson}`];
  if (sitter === seat.person) return ['counts', isInWriting ? 'has answered' : 'is there'];
  return [
    'counts-by-delegate',
    `the delegate ${isInWriting ? 'has answered' : 'is there'} for the member: ${paragraphs.delegates}`,
  ];
};

const termWords = ({ from, until }: Seat, day: Day): string =>
  from > day
    ? `the term begins on ${from}: ${paragraphs.seats}`
    : `the term ended on ${until ?? day}: ${paragraphs.seats}`;

/** Why somebody is withdrawn, with the paragraph. */
export const basisWords: Readonly<Record<RecusalBasis, string>> = {
  declared: `declared a conflict: ${paragraphs.conflicts}`,
  owner: `owner of this pilot: ${paragraphs.ownerOrSponsor}`,
  sponsor: `sponsor of this pilot: ${paragraphs.ownerOrSponsor}`,
  'delegate-of-recused': `delegate of a member who is withdrawn: ${paragraphs.delegates}`,
  'stands-in-for-recused': `stands in for a member who is withdrawn: ${paragraphs.delegates}`,
};

const absenceWords = ({ delegate }: Seat, { charter, seating, present, isInWriting }: Standing): string => {
  const away = isInWriting ? 'has not answered' : 'is not there';
  const isDelegateThere = present.some(({ person }) => person === delegate);
  if (delegate === null || !isDelegateThere) return away;
  if (!charter.allowsDelegates) return `${away}, and a delegate does not count: ${paragraphs.delegates}`;
  const basis = seating.withdrawn.get(delegate);
  return basis ? `${away}, and the delegate is withdrawn, ${basisWords[basis]}` : away;
};
