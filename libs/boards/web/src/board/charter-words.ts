import type { ShownCharter } from './board.query';

/** A charter as it is being written: what the wire takes. */
export type CharterRules = Omit<ShownCharter, '__typename' | 'sentences'>;

/** Rules that most boards can start with. */
export const usualRules: CharterRules = {
  quorumKind: 'share_of_seats',
  quorum: 60,
  majority: 'simple',
  abstentions: 'ignore',
  hasCastingVote: true,
  allowsDelegates: true,
  allowsCirculars: true,
  circularDays: 5,
  circularMustBeUnanimous: false,
  noticeDays: 5,
  stayDays: 14,
};

/** The rules of a charter without what is told about it. */
export const rulesOf = (charter: ShownCharter): CharterRules => {
  const { quorumKind, quorum, majority, abstentions, hasCastingVote, allowsDelegates } = charter;
  const { allowsCirculars, circularDays, circularMustBeUnanimous, noticeDays, stayDays } = charter;
  return {
    ...{ quorumKind, quorum, majority, abstentions, hasCastingVote, allowsDelegates },
    ...{ allowsCirculars, circularDays, circularMustBeUnanimous, noticeDays, stayDays },
  };
};

/** What is written and cannot be: by rule, a sentence; empty where all can be. */
export const flawsOf = (rules: CharterRules): readonly string[] =>
  [
    rules.quorumKind === 'number'
      ? rules.quorum < 1 && 'A quorum of nobody is none: at least one has to be there.'
      : (rules.quorum < 1 || rules.quorum > 100) && 'The share is a number from 1 to 100 percent.',
    rules.allowsCirculars && rules.circularDays < 1 && 'A circular is open for at least one day.',
    rules.noticeDays < 0 && 'Notice is given 0 days ahead or more.',
    rules.stayDays < 0 && 'A stay lasts 0 days or more.',
  ].filter((flaw) => flaw !== false);

/** Whether two charters say the same. */
export const isSame = (one: CharterRules, other: CharterRules): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
