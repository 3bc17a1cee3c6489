import {
  accept,
  isRule,
  reject,
  standsFor,
  type Decision,
  type PolicyVersion,
  type Refusal,
} from '@gatehouse/kernel';
import type { Gate } from '../policy/policy.events';
import { assessments } from './assessing';
import type { PilotUnderReview, ReviewCommandOf, ReviewRefusal } from './review.commands';
import type { ReviewEvent, ReviewEventOf } from './review.events';
import { requested, type GateReviewState, type RequestedReview } from './review.state';
import { flawInWords, isRefusal, livingPilot, openReview } from './standing';

type Decided = Decision<ReviewEvent, ReviewRefusal>;
type No = Refusal<ReviewRefusal>;
type Request = ReviewCommandOf<'RequestReview'>;

export const requestReview = (command: Request, review: GateReviewState): Decided => {
  if (review.kind !== 'none') return reject('already-requested', 'This review was requested already.');
  const pilot = livingPilot(command.pilot);
  if (isRefusal(pilot)) return pilot;
  const no = mayNotRequest(command, pilot);
  if (no) return no;
  const passage = gateAhead(command, pilot);
  if (isRefusal(passage)) return passage;
  const flaw = inTheWay(command, pilot) ?? flawInRequest(command, passage.gate, pilot);
  return flaw ?? accept(...opening(command, passage));
};

/** The gate that is asked to be passed, and the version of the policy that it is of. */
type Passage = { gate: Gate; policy: PolicyVersion };

const opening = (command: Request, { gate, policy }: Passage): ReviewEvent[] => {
  const { reviewId, pilotId, request, bound, reopens, assessed, now } = command;
  const event: ReviewEventOf<'ReviewRequested'> = {
    ...{ type: 'ReviewRequested', reviewId, pilotId, policy, bound, reopens, rules: gate },
    ...{ gateId: gate.gateId, gate: gate.name, from: gate.from, to: gate.to },
    request: { ...request, ask: request.ask.trim() },
  };
  return [event, ...assessments(requested(event), { assessed, current: bound.evidence, now })];
};

const mayNotRequest = ({ actor, reopens }: Request, { owner }: PilotUnderReview): No | null => {
  if (isRule(actor.person) && reopens !== null) return null;
  if (owner === null)
    return reject(
      'not-your-role',
      'Nobody owns this pilot, and its owner requests the review. Offer ownership.',
    );
  return standsFor(actor, owner, 'ownership')
    ? null
    : reject('not-your-role', 'Only the pilot’s owner requests a gate review.');
};

const gateAhead = ({ policy, gate, reopens }: Request, { stage }: PilotUnderReview): Passage | No => {
  if (!policy)
    return reject(
      'no-policy',
      'This pilot is under no gate policy. Have the programme office place it under one.',
    );
  // A voided decision may have moved the pilot already: its gate is then behind, and is passed again.
  if (!gate || (gate.from !== stage && reopens === null))
    return reject('no-gate', 'No gate of its policy leads on from this stage. There is nothing to request.');
  return { gate, policy };
};

/** What has to be settled before a board is asked again. */
const inTheWay = ({ reopens }: Request, pilot: PilotUnderReview): No | null => {
  const { openReview: other, voidedReview, openConditions } = pilot;
  if (other !== null)
    return reject('review-open', 'Another review of this pilot is open. Bring it to an end, or withdraw it.');
  if (reopens !== voidedReview)
    return voidedReview === null
      ? reject('no-longer-so', 'No voided decision of this pilot waits to be taken again.')
      : reject(
          'decision-voided',
          'An earlier decision was voided and has to be taken again first. Request its re-review.',
        );
  // The re-review of a voided decision is no next gate: it may not wait for what that decision demanded.
  if (reopens !== null || openConditions.length === 0) return null;
  const listed = openConditions.map((text) => `“${text}”`).join(', ');
  return reject('condition-open', `An open condition blocks the next review: ${listed}. Meet it first.`);
};

const flawInRequest = (
  { request: { ask, spend, autonomy } }: Request,
  { spendAuthority }: Gate,
  pilot: PilotUnderReview,
): No | null => {
  const flaw = flawInWords(ask, 'ask');
  if (flaw) return flaw;
  if (spend && spendAuthority && spend.currency !== spendAuthority.currency)
    return reject(
      'beyond-spend-authority',
      `The gate releases ${spendAuthority.currency}. State the spend in it.`,
      'spend',
    );
  if (spend && (spend.minor < 0 || (spendAuthority && spend.minor > spendAuthority.minor)))
    return reject(
      'beyond-spend-authority',
      'The spend lies beyond what this gate may release. Ask for less, or for more with the next gate.',
      'spend',
    );
  if (autonomy !== null && autonomy <= pilot.autonomy)
    return reject(
      'autonomy-not-raised',
      `The pilot is at autonomy level ${pilot.autonomy}. Ask for a higher one, or for none.`,
      'autonomy',
    );
  return null;
};

export const withdrawReview = (
  { reviewId, pilotId, actor, pilot, reason }: ReviewCommandOf<'WithdrawReview'>,
  review: GateReviewState,
): Decided => {
  const withdrawn: ReviewEvent = { type: 'ReviewWithdrawn', reviewId, pilotId, reason: reason.trim() };
  if (isRule(actor.person)) return isStillOpen(review) ? accept(withdrawn) : accept();
  const open = openReview(review);
  if (isRefusal(open)) return open;
  if (!pilot || pilot.owner === null || !standsFor(actor, pilot.owner, 'ownership'))
    return reject('not-your-role', 'Only the pilot’s owner withdraws its review.');
  return flawInWords(reason, 'reason') ?? accept(withdrawn);
};

const isStillOpen = (review: GateReviewState): review is RequestedReview => !isRefusal(openReview(review));
