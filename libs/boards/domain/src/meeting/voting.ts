import { accept, gateOutcomes, reject, type Decision, type Refusal } from '@gatehouse/kernel';
import { paragraphs } from '../charter-sentences';
import { isCounted } from '../quorum';
import type { Ballot, QuorumProof } from '../quorum-proof';
import { flawInText, longestReason, counted } from '../words';
import { recused } from './conflicts';
import type { ItemSubject } from './item';
import type { MeetingCommandOf } from './meeting.commands';
import type { MeetingEvent } from './meeting.events';
import type { MeetingRefusal } from './meeting.refusal';
import { itemOf, type AgendaItem, type CalledMeeting, type ItemVote } from './meeting.state';
import {
  holdsOfficeIn,
  isNo,
  isOpen,
  itemUnknown,
  notOpen,
  undecided,
  withdrawal,
  type OpenMeeting,
} from './presiding';
import { uncovered } from './running';
import { ownSeat, standingOf } from './standing';

type Decided = Decision<MeetingEvent, MeetingRefusal>;
type No = Refusal<MeetingRefusal>;

export const castVote = (command: MeetingCommandOf<'CastVote'>, meeting: CalledMeeting): Decided => {
  const { actor, itemId, ballot, rationale, packDigest, pilot } = command;
  if (!isOpen(meeting)) return notOpen(meeting);
  const item = undecided(meeting, itemId);
  if (isNo(item)) return item;
  const withdrawn = withdrawal(meeting, item, { person: actor.person, pilot });
  if (withdrawn) return withdrawn;
  if (item.state !== 'open')
    return reject('item-not-open', 'This item is not open. Votes are cast once the chair opens it.');
  const { proof } = standingOf(meeting, item, { rules: meeting.rules, pilot });
  const seat = votingSeat(command, meeting, proof);
  if (isNo(seat)) return seat;
  const no =
    (proof.isQuorate ? null : suspended(proof)) ??
    uncovered(meeting, item) ??
    (packDigest === meeting.pack?.digest ? null : packChanged) ??
    flawInBallot(item.subject, ballot) ??
    flawInRationale(ballot, rationale);
  if (no) return no;
  const before = item.votes[seat.seatId];
  if (seat.isRecordedForThem && before && before.by === before.person)
    return reject('not-your-vote', 'They cast this vote themselves. Only they change it.', 'seatId');
  const due = recused(meeting, item, { rules: meeting.rules, pilot });
  return accept(...due, ...voteEvents(command, item, seat));
};

type VotingSeat = { seatId: string; person: string; isRecordedForThem: boolean };

/** The seat that a vote is for: the actor's own, or another's that the secretary names. */
export const votingSeat = (
  { actor, seatId }: Pick<MeetingCommandOf<'CastVote'>, 'actor' | 'seatId'>,
  meeting: OpenMeeting,
  proof: QuorumProof,
): VotingSeat | No => {
  const mine = proof.seats.find((seat) => isCounted(seat) && seat.present === actor.person);
  if (seatId === null || seatId === mine?.seatId)
    return mine ? { ...mine, isRecordedForThem: false } : noSeat(meeting, actor.person);
  const seat = proof.seats.find((one) => one.seatId === seatId);
  if (!seat) return reject('no-seat', 'No such seat is in this meeting.', 'seatId');
  if (!holdsOfficeIn(meeting, actor.person, ['secretary']))
    return reject('not-your-seat', 'Only the secretary records the vote of somebody else.', 'seatId');
  if (seat.standing !== 'counts')
    return reject(
      'not-your-seat',
      seat.standing === 'counts-by-delegate'
        ? 'A delegate sits in this seat, and votes themselves. A vote is recorded for a member who is there.'
        : `This seat does not count for the item: ${seat.because}.`,
      'seatId',
    );
  return { ...seat, isRecordedForThem: true };
};

const noSeat = (meeting: OpenMeeting, person: string): No => {
  if (!meeting.present.some((one) => one.person === person))
    return reject('not-there', 'You are not in the room. Arrive first, then vote.');
  return ownSeat(meeting.rules, person) === null
    ? reject('no-seat', 'You are here as a guest. Only the seats of the board vote.')
    : reject('no-vote', `Your seat has no vote: charter ${paragraphs.seats}.`);
};

/** Too few count at this moment; what was decided before stands. */
export const suspended = ({ seats, counted: number, entitled, required }: QuorumProof): No => {
  const voting = seats.filter(({ standing }) => standing !== 'out-of-term' && standing !== 'no-vote').length;
  const next =
    entitled < required
      ? 'Too many are withdrawn for this item to be decided here; defer it.'
      : 'It resumes when a member returns.';
  return reject(
    'not-quorate',
    `Voting is suspended: ${number} of ${voting} ${number === 1 ? 'counts' : 'count'} and the quorum is ${required}. What was decided before stands. ${next}`,
  );
};

export const packChanged: No = reject(
  'pack-changed',
  'The pack was frozen again since you opened it. Read what changed, then vote. Nothing you wrote is lost.',
  'packDigest',
);

export const flawInBallot = (subject: ItemSubject, ballot: Ballot): No | null => {
  if (ballot === 'abstain') return null;
  const isOutcome = gateOutcomes.some((outcome) => outcome === ballot);
  if (subject.kind === 'review')
    return isOutcome
      ? null
      : reject(
          'ballot-not-asked',
          'A review ends with one of five outcomes. Vote for one, or abstain.',
          'ballot',
        );
  return isOutcome
    ? reject('ballot-not-asked', 'This item asks for yes or no. Approve, reject or abstain.', 'ballot')
    : null;
};

export const flawInRationale = (ballot: Ballot, rationale: string): No | null =>
  ballot === 'abstain' && rationale.trim() === ''
    ? null
    : flawInText(rationale, {
        ...{ what: 'rationale', most: longestReason },
        ask: 'Say why, in a sentence; it is read in the minutes. Only an abstention needs none.',
      });

const voteEvents = (
  { meetingId, actor, itemId, ballot, rationale, packDigest }: MeetingCommandOf<'CastVote'>,
  { votes }: AgendaItem,
  { seatId, person, isRecordedForThem }: VotingSeat,
): MeetingEvent[] => {
  const before = votes[seatId];
  const vote = {
    ...{ meetingId, itemId, seatId, person, by: actor.person, ballot },
    ...{ rationale: rationale.trim(), packDigest, isRecordedForThem },
  };
  if (!before) return [{ type: 'VoteCast', ...vote }];
  return isSameVote(before, vote) ? [] : [{ type: 'VoteChanged', from: before.ballot, ...vote }];
};

export const isSameVote = (
  before: Pick<ItemVote, 'by' | 'ballot' | 'rationale' | 'isRecordedForThem'>,
  vote: Pick<ItemVote, 'by' | 'ballot' | 'rationale' | 'isRecordedForThem'>,
): boolean =>
  before.by === vote.by &&
  before.ballot === vote.ballot &&
  before.rationale === vote.rationale &&
  before.isRecordedForThem === vote.isRecordedForThem;

/** What the secretary recorded, the member confirms: at once or much later, when the item is long sealed. */
export const confirmVote = (
  { meetingId, actor, itemId, seatId }: MeetingCommandOf<'ConfirmVote'>,
  meeting: CalledMeeting,
): Decided => {
  const { person } = actor;
  const item = itemOf(meeting, itemId);
  if (!item) return itemUnknown;
  const vote = item.votes[seatId];
  if (!vote) return reject('vote-unknown', 'No vote is recorded for this seat.', 'seatId');
  if (vote.person !== person)
    return reject('not-your-vote', 'Only the member whose vote it is confirms it.', 'seatId');
  const withdrawn = withdrawal(meeting, item, { person, pilot: null });
  if (withdrawn) return withdrawn;
  return vote.isUnconfirmed
    ? accept({ type: 'VoteConfirmed', meetingId, itemId, seatId, person, ballot: vote.ballot })
    : accept();
};

/** Silence is no vote: at least as many vote as have to be there. */
export const tooFewVotes = ({ required }: QuorumProof, votes: number): No | null =>
  votes >= required
    ? null
    : reject(
        'too-few-votes',
        `${counted(votes, 'vote')} so far, and a decision takes ${required}: as many as the quorum, abstentions among them.`,
      );
