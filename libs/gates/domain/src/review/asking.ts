import { accept, reject, standsFor, type Decision } from '@gatehouse/kernel';
import { assessors } from './answering';
import type { ReviewCommandOf, ReviewRefusal } from './review.commands';
import type { ReviewEvent } from './review.events';
import { criterionCalled, type GateReviewState } from './review.state';
import { answeredBy, flawInWords, isRefusal, livingPilot, mayNotAssess, openReview } from './standing';

type Decided = Decision<ReviewEvent, ReviewRefusal>;

/** Whether the criterion was met already is part of the question: it shows who asked for one more test. */
export const requestMoreEvidence = (
  command: ReviewCommandOf<'RequestMoreEvidence'>,
  review: GateReviewState,
): Decided => {
  const { reviewId, pilotId, actor, requestId, criterionId, question } = command;
  const open = openReview(review);
  if (isRefusal(open)) return open;
  const pilot = livingPilot(command.pilot);
  if (isRefusal(pilot)) return pilot;
  const criterion = criterionCalled(open, criterionId);
  const no = mayNotAssess(actor, assessors, pilot) ?? flawInWords(question, 'question');
  if (no) return no;
  if (!criterion)
    return reject('criterion-unknown', 'This gate has no such criterion. Reload the review.', 'criterionId');
  if (open.evidenceRequests.some((one) => one.requestId === requestId)) return accept();
  const standing = open.assessments.find((one) => one.criterionId === criterionId);
  const metSince = standing?.verdict === 'met' ? standing.since : null;
  return accept({
    ...{ type: 'MoreEvidenceRequested', reviewId, pilotId, person: answeredBy(actor), requestId },
    ...{ criterionId, criterion: criterion.sentence, question: question.trim() },
    ...{ wasMet: metSince !== null, metSince },
  });
};

export const supplyEvidence = (
  command: ReviewCommandOf<'SupplyEvidence'>,
  review: GateReviewState,
): Decided => {
  const { reviewId, pilotId, actor, requestId, evidenceId, evidence, note } = command;
  const open = openReview(review);
  if (isRefusal(open)) return open;
  const pilot = livingPilot(command.pilot);
  if (isRefusal(pilot)) return pilot;
  if (pilot.owner === null || !standsFor(actor, pilot.owner, 'ownership'))
    return reject('not-your-role', 'Only the pilot’s owner supplies evidence to its review.');
  const request = open.evidenceRequests.find((one) => one.requestId === requestId);
  if (!request)
    return reject('request-unknown', 'Nobody asked for this evidence. Reload the review.', 'requestId');
  if (request.isAnswered)
    return reject('request-answered', 'This request was answered already.', 'requestId');
  if (!evidence)
    return reject(
      'evidence-unknown',
      'No evidence of this pilot that still counts has this id. File it first, then supply it.',
      'evidenceId',
    );
  const flaw = flawInWords(note, 'note');
  if (flaw) return flaw;
  return accept({
    ...{ type: 'EvidenceSupplied', reviewId, pilotId, requestId, evidenceId },
    ...{ binds: evidence, note: note.trim() },
  });
};
