import { accept, reject, type Decision, type Refusal } from '@gatehouse/kernel';
import { belongsToBoard, seatsInTerm } from '../board/offices';
import { paragraphs } from '../charter-sentences';
import type { PilotPeople } from '../meeting/item';
import type { ItemRecusal } from '../meeting/meeting.state';
import { notOnTheBoard } from '../meeting/preparing';
import { withdrawalWords } from '../meeting/presiding';
import { ownSeat, recusalsDue, recusalsOf } from '../meeting/standing';
import { flawInBallot, flawInRationale, isSameVote, packChanged } from '../meeting/voting';
import { isByThemselves, seatingOf } from '../seating';
import { flawInText, longestReason } from '../words';
import type { CircularCommandOf } from './circular.commands';
import type { CircularEvent } from './circular.events';
import type { CircularRefusal } from './circular.refusal';
import type { ProposedCircular } from './circular.state';
import { answeredOf } from './circular-standing';

type Decided = Decision<CircularEvent, CircularRefusal>;
type No = Refusal<CircularRefusal>;

export const declareCircularConflict = (
  { circularId, actor, reason }: CircularCommandOf<'DeclareCircularConflict'>,
  circular: ProposedCircular,
): Decided => {
  const { person } = actor;
  const { seats, onDay, recusals } = circular;
  if (!belongsToBoard(seats, person, onDay)) return notOnTheBoard;
  const standing = recusals.find((one) => one.person === person);
  if (standing && isByThemselves(standing.basis)) return accept();
  const no = flawInText(reason, {
    ...{ what: 'reason', most: longestReason },
    ask: 'Say what the conflict is, in a sentence; it is kept with the decision.',
  });
  if (no) return no;
  const words = reason.trim();
  const own: ItemRecusal = { person, seatId: ownSeat(circular, person), basis: 'declared', reason: words };
  const recorded = [...recusals.filter((one) => one.person !== person), own];
  const { seatId, basis } = own;
  return accept(
    { type: 'CircularConflictDeclared', circularId, person, reason: words },
    { type: 'CircularMemberRecused', circularId, person, seatId, basis },
    ...circularRecused({ ...circular, recusals: recorded }, null),
  );
};

/** Recusals that follow from others, or from who owns and sponsors the pilot, and are not recorded yet. */
export const circularRecused = (circular: ProposedCircular, pilot: PilotPeople | null): CircularEvent[] => {
  const { circularId, subject, recusals: recorded } = circular;
  return recusalsDue({ rules: circular, recorded, subject, present: answeredOf(circular) }, pilot).map(
    (due) => ({ type: 'CircularMemberRecused', circularId, ...due }),
  );
};

/** Whoever is withdrawn answers nothing and seals nothing. */
export const circularWithdrawal = (
  { recusals, subject }: ProposedCircular,
  person: string,
  pilot: PilotPeople | null,
): No | null => {
  const recusal = recusalsOf(recusals, subject, pilot).find((one) => one.person === person);
  return recusal ? reject('recused', withdrawalWords(recusal.basis, 'this resolution')) : null;
};

export const castCircularVote = (
  command: CircularCommandOf<'CastCircularVote'>,
  circular: ProposedCircular,
): Decided => {
  const { actor, ballot, rationale, packDigest, pilot, now } = command;
  const withdrawn = circularWithdrawal(circular, actor.person, pilot);
  if (withdrawn) return withdrawn;
  if (now >= circular.endsAt)
    return reject('deadline-passed', 'The deadline has passed. What was answered until then counts.');
  const seat = answeringSeat(circular, actor.person, pilot);
  if ('accepted' in seat) return seat;
  const no =
    (packDigest === circular.packDigest ? null : packChanged) ??
    flawInBallot(circular.subject, ballot) ??
    flawInRationale(ballot, rationale);
  if (no) return no;
  return accept(...circularRecused(circular, pilot), ...answerEvents(command, circular, seat));
};

type AnsweringSeat = { seatId: string; person: string };

/** In writing everybody is within reach: a member’s own answer takes the place of their delegate’s, and not the other way. */
const answeringSeat = (
  circular: ProposedCircular,
  person: string,
  pilot: PilotPeople | null,
): AnsweringSeat | No => {
  const { seats, onDay } = circular;
  const recusals = recusalsOf(circular.recusals, circular.subject, pilot);
  const answered = answeredOf(circular);
  const present = answered.some((one) => one.person === person)
    ? answered
    : [...answered, { person, seatId: null }];
  const seatId = seatingOf({ ...circular, present, recusals }).countsIn.get(person);
  const seat = seats.find((one) => one.seatId === seatId);
  if (seat) return seat;
  const own = seatsInTerm(seats, onDay).some((one) => one.person === person);
  if (own) return reject('no-vote', `Your seat has no vote: charter ${paragraphs.seats}.`);
  if (!belongsToBoard(seats, person, onDay)) return notOnTheBoard;
  return circular.charter.allowsDelegates
    ? reject('member-has-answered', 'The member you stand in for has answered, and their word counts.')
    : reject('no-vote', `On this board delegates do not vote: charter ${paragraphs.delegates}.`);
};

const answerEvents = (
  { circularId, actor, ballot, rationale, packDigest }: CircularCommandOf<'CastCircularVote'>,
  { votes }: ProposedCircular,
  { seatId, person }: AnsweringSeat,
): CircularEvent[] => {
  const before = votes[seatId];
  const vote = {
    ...{ circularId, seatId, person, by: actor.person },
    ...{ ballot, rationale: rationale.trim(), packDigest },
  };
  if (!before) return [{ type: 'CircularVoteCast', ...vote }];
  return isSameVote(before, { ...vote, isRecordedForThem: false })
    ? []
    : [{ type: 'CircularVoteChanged', from: before.ballot, ...vote }];
};
