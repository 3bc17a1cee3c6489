import type { Board } from '../board/board.state';
import { belongsToBoard, seatsInTerm } from '../board/offices';
import type { QuorumProof, Tally } from '../quorum-proof';
import { isCounted, quorumOf } from '../quorum';
import { withdrawnFrom, type Recused } from '../seating';
import { tallyOf } from '../tally';
import type {
  ItemRecusal,
  ItemVote,
  AgendaItem,
  CalledMeeting,
  MeetingRules,
  Presence,
} from './meeting.state';
import type { ItemSubject, PilotPeople } from './item';
import type { CountedVote, MeetingEventOf } from './meeting.events';

/** The rules of the meeting: fixed from when it opens, until then the board's as they are. */
export const rulesOf = ({ rules }: CalledMeeting, board: Board, today: string): MeetingRules | null =>
  rules ?? (board.kind === 'chartered' ? { ...board, onDay: today } : null);

/** Recusals of an item as recorded, and what follows from who owns and sponsors its pilot now. */
export const recusalsOf = (
  recusals: readonly ItemRecusal[],
  subject: ItemSubject,
  pilot: PilotPeople | null,
): Recused[] => {
  const parts: Recused[] = [];
  if (pilot && subject.kind !== 'information') {
    if (pilot.owner !== null) parts.push({ person: pilot.owner, basis: 'owner' });
    if (pilot.sponsor !== null) parts.push({ person: pilot.sponsor, basis: 'sponsor' });
  }
  const isRecorded = ({ person }: Recused): boolean => recusals.some((one) => one.person === person);
  return [
    ...recusals.map(({ person, basis }) => ({ person, basis })),
    ...parts.filter((part, index) => !isRecorded(part) && firstOf(parts, part.person) === index),
  ];
};

const firstOf = (parts: readonly Recused[], person: string): number =>
  parts.findIndex((part) => part.person === person);

/** Whoever has to be withdrawn and is not yet: members and delegates; nobody else has anything to be withdrawn from. */
export const recusalsDue = (
  {
    rules,
    recorded,
    subject,
    present,
  }: {
    rules: Pick<MeetingRules, 'seats' | 'onDay'>;
    recorded: readonly ItemRecusal[];
    subject: ItemSubject;
    present: readonly Presence[];
  },
  pilot: PilotPeople | null,
): { person: string; seatId: string | null; basis: Recused['basis'] }[] => {
  const { seats, onDay } = rules;
  const recusals = recusalsOf(recorded, subject, pilot);
  const withdrawn = withdrawnFrom({ seats, onDay, present, recusals });
  return [...withdrawn]
    .filter(([person]) => !recorded.some((one) => one.person === person))
    .filter(([person]) => belongsToBoard(seats, person, onDay))
    .map(([person, basis]) => ({ person, seatId: ownSeat(rules, person), basis }));
};

/** Their own, with a vote if they have one. */
export const ownSeat = (
  { seats, onDay }: Pick<MeetingRules, 'seats' | 'onDay'>,
  person: string,
): string | null => {
  const own = seatsInTerm(seats, onDay).filter((seat) => seat.person === person);
  return (own.find(({ hasVote }) => hasVote) ?? own[0])?.seatId ?? null;
};

/** Where an item stands: who counts, whose votes, and what carries. */
export type ItemStanding = { proof: QuorumProof; votes: readonly CountedVote[]; tally: Tally };

export const standingOf = (
  { present }: Pick<CalledMeeting, 'present'>,
  item: Pick<AgendaItem, 'subject' | 'recusals' | 'votes'>,
  { rules, pilot }: { rules: MeetingRules; pilot: PilotPeople | null },
): ItemStanding => {
  const recusals = recusalsOf(item.recusals, item.subject, pilot);
  const proof = quorumOf({ ...rules, present, recusals });
  const votes = countedVotes(proof, item.votes);
  return { proof, votes, tally: tallyOf({ charter: rules.charter, proof, votes, chair: chairOf(rules) }) };
};

/** Votes of the seats that count, given by whoever sits in them now. */
export const countedVotes = (
  { seats }: QuorumProof,
  votes: Readonly<Record<string, ItemVote>>,
): CountedVote[] =>
  seats.filter(isCounted).flatMap(({ seatId, present }) => {
    const vote = votes[seatId];
    return vote && voterOf(vote) === present ? [countedVote(vote)] : [];
  });

const countedVote = ({ seatId, person, by, ballot, rationale, isUnconfirmed }: ItemVote): CountedVote => ({
  ...{ seatId, person, by },
  ...{ ballot, rationale, isUnconfirmed },
});

/** Whose word it is: what the secretary recorded is the member's. */
const voterOf = ({ isRecordedForThem, person, by }: ItemVote): string => (isRecordedForThem ? person : by);

export const chairOf = ({ seats, onDay }: Pick<MeetingRules, 'seats' | 'onDay'>): string | null =>
  seatsInTerm(seats, onDay).find(({ office }) => office === 'chair')?.seatId ?? null;

/** The counted votes that say otherwise; whoever abstained says nothing. */
export const dissentOf = (
  votes: readonly CountedVote[],
  outcome: string,
): MeetingEventOf<'ItemDecided'>['dissent'] =>
  votes
    .filter(({ ballot }) => ballot !== outcome && ballot !== 'abstain')
    .map(({ person, ballot, rationale }) => ({ person, ballot, rationale }));
