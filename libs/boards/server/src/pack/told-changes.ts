import type { EvidenceEvent } from '@gatehouse/assurance-domain';
import type { MaterialChange, ReviewEvent, ReviewEventOf } from '@gatehouse/gates-domain';
import { person, quote, sentence, strong, type Sentence } from '@gatehouse/kernel';

type Tellers = { [Type in ReviewEvent['type']]: (event: ReviewEventOf<Type>, by: string) => Sentence };

const tellers: Tellers = {
  ReviewRequested: ({ gate }, by) => sentence`${person(by)} requested a review for ${strong(gate)}.`,
  CriterionAssessed: ({ criterion, verdict, because }) =>
    sentence`${strong(criterion)} is ${verdict}: ${because}`,
  ScoreGiven: ({ score, comment }, by) =>
    sentence`${person(by)} gave a score of ${String(score)}. ${quote(comment)}`,
  SignOffGiven: ({ person: who, name, note }) =>
    sentence`${person(who)} gave the sign-off ${strong(name)}.${said(note)}`,
  SignOffRefused: ({ person: who, name, reason }) =>
    sentence`${person(who)} refused the sign-off ${strong(name)}. ${quote(reason)}`,
  MoreEvidenceRequested: ({ person: who, criterion, question }) =>
    sentence`${person(who)} asked for more evidence on ${strong(criterion)}. ${quote(question)}`,
  EvidenceSupplied: ({ note }, by) => sentence`${person(by)} answered with evidence.${said(note)}`,
  ReviewWithdrawn: ({ reason }, by) => sentence`${person(by)} withdrew the review. ${quote(reason)}`,
  ReviewReady: () => sentence`Nobody is waited for any more: the review is ready.`,
  ApprovalsVoided: ({ change, signOffs }) =>
    sentence`${changed(change)}, which voided ${signOffs.length === 1 ? 'a sign-off' : `${signOffs.length} sign-offs`}.`,
  ExceptionGranted: ({ criterion, reason }) =>
    sentence`A board let the review pass without ${strong(criterion)}. ${quote(reason)}`,
  ReviewDecided: ({ gate, demands, stands }) =>
    sentence`${strong(gate)} was decided: ${demands.outcome}${stands ? '.' : ', on what had moved since.'}`,
  ConditionSet: ({ text, owner, dueOn }) =>
    sentence`A condition was set for ${person(owner)}, due on ${dueOn}. ${quote(text)}`,
  ConditionMet: ({ person: who, text }) =>
    sentence`${person(who)} said that a condition is met. ${quote(text)}`,
  ConditionLapsed: ({ text, dueOn }) => sentence`A condition was not met by ${dueOn}. ${quote(text)}`,
  DecisionVoided: ({ change, reviewAgainOn }) =>
    sentence`${changed(change)}, which voided the decision; to be reviewed again by ${reviewAgainOn}.`,
};

/** An event of a review, as a board reads of it beside its pack. */
export const tellReviewChange = (event: ReviewEvent, by: string): Sentence => {
  // The table pairs each type with its event; indexing by a union loses the pairing, hence the cast.
  const teller = tellers[event.type] as (event: ReviewEvent, by: string) => Sentence;
  return teller(event, by);
};

export const tellEvidenceChange = (event: EvidenceEvent, by: string): Sentence => {
  switch (event.type) {
    case 'EvidenceFiled':
      return sentence`${person(by)} filed ${strong(event.title)} as evidence.`;
    case 'EvidenceSuperseded':
      return sentence`The evidence ${strong(event.title)} was superseded by a newer piece.`;
    case 'EvidenceExpired':
      return sentence`The evidence ${strong(event.title)} expired on ${event.expiredOn}.`;
  }
};

/** What was said with it, where anything was. */
const said = (note: string): string => (note === '' ? '' : ` “${note}”`);

const changed = (change: MaterialChange): string => {
  if (change.what === 'evidence')
    return `Evidence that it rests on ${change.became === 'expired' ? 'expired' : 'was superseded'}`;
  return change.to === null
    ? 'The contract that it rests on is no longer in force'
    : `Version ${change.to} of the contract came into force`;
};
