import { accept, reject, type Decision, type Refusal } from '@gatehouse/kernel';
import type { SeatOffice } from '../board/board.events';
import { seatsInTerm } from '../board/offices';
import { otherwise } from '../meeting/deciding';
import { flawInResult, tidyResult } from '../meeting/results';
import { dissentOf } from '../meeting/standing';
import type { PilotPeople } from '../meeting/item';
import { recusalsOf } from '../meeting/standing';
import type { QuorumProof } from '../quorum-proof';
import { isCounted } from '../quorum';
import { circularRecused, circularWithdrawal } from './answering';
import type { CircularCommandOf } from './circular.commands';
import type { CircularEvent } from './circular.events';
import type { CircularRefusal } from './circular.refusal';
import type { ProposedCircular } from './circular.state';
import { answeredOf, circularStanding, isAnswered } from './circular-standing';

type Decided = Decision<CircularEvent, CircularRefusal>;
type No = Refusal<CircularRefusal>;

export const decideCircular = (
  { circularId, actor, decisionId, result, pilot, review, now, today }: CircularCommandOf<'DecideCircular'>,
  circular: ProposedCircular,
): Decided => {
  const { boardId, subject, title, packDigest } = circular;
  const { proof, votes, tally } = circularStanding(circular, pilot);
  const no =
    circularWithdrawal(circular, actor.person, pilot) ??
    (maySeal(circular, actor.person, { pilot, proof }) ? null : notTheChair) ??
    (isAnswered(proof) || now >= circular.endsAt ? null : stillOpen(proof)) ??
    (proof.isQuorate ? null : tooFew(proof)) ??
    otherwise(tally, result) ??
    flawInResult(result, { subject, review, today });
  if (no) return no;
  return accept(...circularRecused(circular, pilot), {
    ...{ type: 'CircularDecided', circularId, decisionId, boardId, subject, title },
    ...{ result: tidyResult(result), votes, dissent: dissentOf(votes, result.outcome), proof, tally },
    ...{ packDigest, review },
  });
};

/** The chair seals; where they are withdrawn or silent the secretary, and where both are, whoever answered and counts. */
const maySeal = (
  circular: ProposedCircular,
  person: string,
  { pilot, proof }: { pilot: PilotPeople | null; proof: QuorumProof },
): boolean => {
  const withdrawn = recusalsOf(circular.recusals, circular.subject, pilot);
  const answered = new Set(answeredOf(circular).map((one) => one.person));
  const able = (office: SeatOffice): string[] =>
    seatsInTerm(circular.seats, circular.onDay)
      .filter((seat) => seat.office === office && !withdrawn.some((one) => one.person === seat.person))
      // In writing, whoever could have answered and did not is away.
      .filter((seat) => !seat.hasVote || answered.has(seat.person))
      .map((seat) => seat.person);
  const [chair] = able('chair');
  if (chair !== undefined) return chair === person;
  const [secretary] = able('secretary');
  if (secretary !== undefined) return secretary === person;
  return proof.seats.some((seat) => isCounted(seat) && seat.present === person);
};

const notTheChair: No = reject(
  'not-the-chair',
  'The chair seals what was decided; the secretary does where the chair is withdrawn or has not answered.',
);

const stillOpen = ({ seats }: QuorumProof): No => {
  const silent = seats.filter(({ standing }) => standing === 'absent').length;
  return reject(
    'still-open',
    `${silent} of those entitled ${silent === 1 ? 'has' : 'have'} not answered yet, and the deadline has not come. Wait for them, or for it.`,
  );
};

const tooFew = ({ counted, required }: QuorumProof): No =>
  reject(
    'not-quorate',
    `${counted} ${counted === 1 ? 'has' : 'have'} answered and the quorum is ${required}. It lapses with its deadline; propose it anew, or place it on an agenda.`,
  );

/** By the clock, where the deadline came and nothing carried. */
export const lapseCircular = (
  { circularId, rule, now }: CircularCommandOf<'LapseCircular'>,
  circular: ProposedCircular,
): Decided => {
  if (now < circular.endsAt) return reject('still-open', 'The deadline has not come.');
  const { proof, tally } = circularStanding(circular, null);
  if (proof.isQuorate && tally.carried !== null)
    return reject('no-longer-so', 'An answer carried, and waits to be sealed.');
  return accept({ type: 'CircularLapsed', circularId, boardId: circular.boardId, proof, tally, rule });
};
