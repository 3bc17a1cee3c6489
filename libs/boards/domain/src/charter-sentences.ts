import type { Charter, MajorityRule, QuorumRule } from './board/board.events';
import { counted } from './words';

/** Paragraphs that refusals and proofs refer to; every charter has them all. */
export const paragraphs = {
  seats: '§1.1',
  onePerson: '§1.2',
  quorum: '§2.1',
  perItem: '§2.2',
  majority: '§3.1',
  abstentions: '§3.2',
  castingVote: '§3.3',
  conflicts: '§4.1',
  ownerOrSponsor: '§4.2',
  delegates: '§4.3',
  notice: '§5.1',
  pack: '§5.2',
  circulars: '§6.1',
  stay: '§7.1',
} as const;
export type ParagraphName = keyof typeof paragraphs;

export type CharterSentence = { paragraph: string; title: string; text: string };

/** A charter as it is read aloud, paragraph by paragraph. */
export const charterSentences = (charter: Charter): CharterSentence[] =>
  // Object.entries widens the table's own keys, hence the cast.
  (Object.entries(paragraphs) as [ParagraphName, string][]).map(([name, paragraph]) => {
    const [title, text] = texts[name](charter);
    return { paragraph, title, text };
  });

const texts: Readonly<Record<ParagraphName, (charter: Charter) => readonly [title: string, text: string]>> = {
  seats: () => [
    'Seats and terms',
    'A seat counts from the first to the last day of its term. A seat without a vote counts for no quorum.',
  ],
  onePerson: () => [
    'One person, one vote',
    'Whoever is in two seats counts once: in their own seat before one that they stand in for.',
  ],
  quorum: ({ quorum }) => ['Quorum', `The board decides when ${quorumWords(quorum)}.`],
  perItem: () => [
    'Item by item',
    'The quorum is counted for each item, after recusals, and at least as many have to vote. Losing it suspends voting; what was decided before stands.',
  ],
  majority: ({ majority }) => ['Majority', majorityWords[majority]],
  abstentions: ({ abstentions }) => [
    'Abstentions',
    abstentions === 'count'
      ? 'An abstention counts among the votes, and so against every answer.'
      : 'An abstention is as if no vote had been given, when the majority is reckoned.',
  ],
  castingVote: ({ hasCastingVote }) => [
    'Casting vote',
    hasCastingVote
      ? 'When two answers have exactly half of the votes each, the answer that the chair voted for in person carries; of a majority of two thirds no half is enough.'
      : 'When votes are equal, no answer carries. The chair has no casting vote.',
  ],
  conflicts: () => [
    'Conflicts',
    'Whoever has a conflict declares it and is withdrawn from the item: they see nothing of it, take no part in it and count for no quorum, until the chair or the secretary ends it or the minutes are approved.',
  ],
  ownerOrSponsor: () => [
    'Owner and sponsor of a pilot',
    'They are withdrawn from every item about their pilot, and neither vote on it nor have a delegate vote for them.',
  ],
  delegates: ({ allowsDelegates }) => [
    'Delegates',
    allowsDelegates
      ? 'A seat’s delegate stands in while the member is away. With both there, the member counts. The delegate of a withdrawn member is withdrawn too, unless they vote in a seat of their own.'
      : 'Members vote in person. A delegate does not count for a member who is away.',
  ],
  notice: ({ noticeDays }) => [
    'Notice',
    noticeDays === 0
      ? 'A meeting can be held on the day it is called.'
      : `A meeting is called at least ${counted(noticeDays, 'day')} before it begins, unless everybody agreed to a shorter notice.`,
  ],
  pack: () => [
    'Pack',
    'A vote is on the pack that was frozen and shown. A late item needs the pack to be frozen again before it is opened.',
  ],
  circulars: ({ circulars }) => ['Circular resolutions', circularWords(circulars)],
  stay: ({ stayDays }) => [
    'Stay of a trigger',
    `The chair may stay a kill trigger once, for at most ${counted(stayDays, 'day')}; the pilot’s hold stays.`,
  ],
};

const quorumWords = (quorum: QuorumRule): string => {
  if (quorum.kind === 'number')
    return quorum.atLeast === 1 ? 'at least one member counts' : `at least ${quorum.atLeast} members count`;
  return `at least ${quorum.percent} % of ${shareOf[quorum.of]} count, rounded up`;
};

export const shareOf = {
  seats: 'the seats with a vote',
  entitled: 'those entitled on the item',
} as const;

const majorityWords: Readonly<Record<MajorityRule, string>> = {
  simple: 'An answer carries with more than half of the votes that count.',
  'two-thirds': 'An answer carries with at least two thirds of the votes that count.',
  absolute: 'An answer carries with more than half of those entitled on the item, whether they vote or not.',
};

const circularWords = ({ areAllowed, days, mustBeUnanimous }: Charter['circulars']): string => {
  if (!areAllowed) return 'The board decides in meetings only.';
  const how = mustBeUnanimous
    ? 'everybody entitled has to answer, and alike'
    : 'quorum and majority are those of a meeting, counted over those who have answered';
  return `The board may decide in writing within ${counted(days, 'day')}; ${how}.`;
};
