import { involves, isRule, mayActAs, reject, type Actor, type Refusal, type Role } from '@gatehouse/kernel';
import type { PilotUnderReview, ReviewRefusal } from './review.commands';
import type { GateReviewState, RequestedReview } from './review.state';

type No = Refusal<ReviewRefusal>;

export const longestWords = 2_000;

/** Reasons, questions and notes are read aloud later; an empty one is none. */
export const flawInWords = (words: string, field: string): No | null => {
  if (words.trim() === '')
    return reject('words-missing', 'Say it in a sentence; it is kept with the review.', field);
  if (words.length > longestWords)
    return reject(
      'words-too-long',
      `This has ${words.length} characters; the limit is ${longestWords}. Shorten it.`,
      field,
    );
  return null;
};

/** The pilot as far as people may still do something about its review. */
export const livingPilot = (pilot: PilotUnderReview | null): PilotUnderReview | No => {
  if (!pilot) return reject('pilot-unknown', 'No pilot has this id. Look it up in the portfolio.', 'pilotId');
  return pilot.isOver
    ? reject('pilot-is-over', 'This pilot was retired or killed; its reviews no longer change.')
    : pilot;
};

/** A review that was requested and is neither decided nor withdrawn. */
export const openReview = (review: GateReviewState): RequestedReview | No => {
  if (review.kind === 'none')
    return reject('review-unknown', 'No gate review has this id. Look it up on the pilot’s page.');
  if (review.course.kind === 'withdrawn')
    return reject('not-open', 'This review was withdrawn. Its owner can request another.');
  if (review.course.kind === 'decided')
    return reject('not-open', 'This review is decided; its record no longer changes.');
  return review;
};

/** Who assesses: owner and sponsor are kept apart from it, and so is whoever acts for them. */
export const mayNotAssess = (actor: Actor, roles: readonly Role[], pilot: PilotUnderReview): No | null => {
  const own = isTheirs(actor, pilot);
  if (own)
    return reject(
      'own-pilot',
      `The ${own} of a pilot does not assess it, nor does anybody for them. Ask somebody else who holds the role.`,
    );
  return roles.some((role) => mayActAs(actor, role, pilot))
    ? null
    : reject('not-your-role', `Only ${inWords(roles.map(roleName))} for this unit or programme can do this.`);
};

/** As what the pilot is theirs, or of the person for whom they act; null where it is not. */
export const isTheirs = (
  actor: Actor,
  { owner, sponsor }: Pick<PilotUnderReview, 'owner' | 'sponsor'>,
): 'owner' | 'sponsor' | null => {
  if (owner !== null && involves(actor, owner)) return 'owner';
  return sponsor !== null && involves(actor, sponsor) ? 'sponsor' : null;
};

export const onlyTheMachine = (actor: Actor): No | null =>
  isRule(actor.person)
    ? null
    : reject('only-the-machine', 'The machine records this by rule; nobody does it by hand.');

export const isRefusal = (value: object): value is No => 'accepted' in value;

/** Whose answer it is: a delegate's counts as that of the person for whom they act. */
export const answeredBy = ({ person, onBehalfOf }: Actor): string => onBehalfOf ?? person;

export const roleName = (role: Role): string => role.replaceAll('-', ' ');

const inWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
