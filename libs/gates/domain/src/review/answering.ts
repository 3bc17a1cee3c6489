import { accept, reject, type Decision, type Refusal, type Role } from '@gatehouse/kernel';
import type { SignOffNeeded } from '../policy/policy.events';
import type { ReviewCommandOf, ReviewRefusal } from './review.commands';
import type { ReviewEvent } from './review.events';
import type { GateReviewState, RequestedReview } from './review.state';
import {
  answeredBy,
  flawInWords,
  isRefusal,
  livingPilot,
  longestWords,
  mayNotAssess,
  openReview,
} from './standing';

type Decided = Decision<ReviewEvent, ReviewRefusal>;
type No = Refusal<ReviewRefusal>;

/** Whose business it is to judge a pilot that is not their own. */
export const assessors: readonly Role[] = ['assurance', 'finance', 'programme-office'];

export const giveScore = (command: ReviewCommandOf<'GiveScore'>, review: GateReviewState): Decided => {
  const { reviewId, pilotId, actor, criterionId, score, comment } = command;
  const open = assessable(command, review, assessors);
  if (isRefusal(open)) return open;
  const criterion = open.rules.shouldMeet.find((one) => one.criterionId === criterionId);
  if (!criterion)
    return reject(
      'criterion-unknown',
      'This gate scores no such criterion. Reload the review.',
      'criterionId',
    );
  const { scale, sentence } = criterion;
  if (!Number.isInteger(score) || score < 0 || score > scale)
    return reject('score-out-of-scale', `A score is a whole number from 0 to ${scale}.`, 'score');
  if (comment.length > longestWords)
    return reject('words-too-long', `Shorten the comment to ${longestWords} characters.`, 'comment');
  const person = answeredBy(actor);
  const given = { criterionId, person, score, comment: comment.trim() };
  const isRepeated = open.scores.some(
    (one) =>
      one.criterionId === criterionId &&
      one.person === person &&
      one.score === score &&
      one.comment === given.comment,
  );
  if (isRepeated) return accept();
  return accept({ type: 'ScoreGiven', reviewId, pilotId, ...given, criterion: sentence, scale });
};

type SignOffCommand = ReviewCommandOf<'GiveSignOff'> | ReviewCommandOf<'RefuseSignOff'>;

export const answerSignOff = (command: SignOffCommand, review: GateReviewState): Decided => {
  const open = openReview(review);
  if (isRefusal(open)) return open;
  const signOff = open.rules.signOffs.find(({ signOffId }) => signOffId === command.signOffId);
  if (!signOff)
    return reject('sign-off-unknown', 'This gate asks for no such sign-off. Reload the review.', 'signOffId');
  const no = assessable(command, review, [signOff.role]);
  if (isRefusal(no)) return no;
  return notWhatWasRead(command, open) ?? answered(command, signOff, open);
};

const answered = (
  command: SignOffCommand,
  { signOffId, name }: SignOffNeeded,
  review: RequestedReview,
): Decided => {
  const { reviewId, pilotId, actor, contractVersion } = command;
  const person = answeredBy(actor);
  const before = review.signOffs.find((one) => one.signOffId === signOffId);
  const about = { reviewId, pilotId, person, signOffId, name, contractVersion };
  if (command.type === 'RefuseSignOff') {
    const reason = command.reason.trim();
    const flaw = flawInWords(command.reason, 'reason');
    if (flaw) return flaw;
    const isRepeated = before?.answer === 'refused' && before.person === person && before.words === reason;
    return isRepeated ? accept() : accept({ type: 'SignOffRefused', ...about, reason });
  }
  if (command.note.length > longestWords)
    return reject('words-too-long', `Shorten the note to ${longestWords} characters.`, 'note');
  if (before?.answer === 'given')
    return before.person === person
      ? accept()
      : reject('sign-off-given', `The sign-off “${name}” was given already.`, 'signOffId');
  return accept({ type: 'SignOffGiven', ...about, note: command.note.trim() });
};

/** A sign-off holds for the version that was read, and for no other. */
const notWhatWasRead = ({ contractVersion }: SignOffCommand, { bound }: RequestedReview): No | null => {
  const present = bound.contract?.version ?? null;
  if (contractVersion === present) return null;
  const read = contractVersion === null ? 'You read no contract' : `You read version ${contractVersion}`;
  return reject(
    'stale',
    present === null
      ? `${read}, and the review is bound to none now. Reload it.`
      : `${read}, and the review is bound to version ${present} of the contract now. Read what changed, then answer.`,
    'contractVersion',
  );
};

const assessable = (
  { actor, pilot: facts }: Pick<SignOffCommand, 'actor' | 'pilot'>,
  review: GateReviewState,
  roles: readonly Role[],
): RequestedReview | No => {
  const open = openReview(review);
  if (isRefusal(open)) return open;
  const pilot = livingPilot(facts);
  if (isRefusal(pilot)) return pilot;
  return mayNotAssess(actor, roles, pilot) ?? open;
};
