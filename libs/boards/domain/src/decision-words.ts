import { code, person, quote, sentence, strong, type Money, type Sentence } from '@gatehouse/kernel';
import type { ItemResult } from './meeting/item';
import type { CountedVote } from './meeting/meeting.events';
import { quorumStory } from './quorum-words';
import type { QuorumProof, Tally } from './quorum-proof';
import { ballotWords } from './words';

/** What a decision record says of itself, in a meeting or in writing. */
export type DecisionRecord = {
  result: ItemResult;
  votes: readonly CountedVote[];
  proof: QuorumProof;
  tally: Tally;
  packDigest: string;
};

/** `go, 4 to 0; one recused`. */
export const decisionWords = ({
  result,
  tally,
  proof,
}: Pick<DecisionRecord, 'result' | 'tally' | 'proof'>): string => {
  const { outcome } = result;
  const given = tally.votes[outcome] ?? 0;
  const abstained = tally.votes.abstain ?? 0;
  const all = Object.values(tally.votes).reduce((sum, number) => sum + number, 0);
  const recused = proof.seats.filter(({ standing }) => standing === 'recused').length;
  const beside = [
    ...(tally.byCastingVote ? ['by casting vote'] : []),
    ...(abstained > 0 ? [`${numberWords(abstained)} abstained`] : []),
    ...(recused > 0 ? [`${numberWords(recused)} recused`] : []),
  ];
  return [`${ballotWords(outcome)}, ${given} to ${all - given - abstained}`, ...beside].join('; ');
};

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const numberWords = (number: number): string => small[number] ?? String(number);

/** The decision with its proof, who voted how and why, and what it demands: a sentence each. */
export const decisionSentences = (decided: DecisionRecord): Sentence[] => [
  sentence`Decided: ${strong(decisionWords(decided))}.`,
  quorumStory(decided.proof),
  sentence`${decided.tally.sentence}`,
  ...decided.votes.map((vote) => voteSentence(vote, decided.result.outcome)),
  ...demandSentences(decided.result),
  sentence`It rests on the pack ${code(decided.packDigest)}.`,
];

const voteSentence = (vote: CountedVote, outcome: string): Sentence => {
  const isDissent = vote.ballot !== outcome && vote.ballot !== 'abstain';
  return [
    ...sentence`${person(vote.person)} ${vote.ballot === 'abstain' ? 'abstained' : `voted ${ballotWords(vote.ballot)}`}`,
    ...(isDissent ? sentence`, dissenting` : []),
    ...(vote.by === vote.person ? [] : sentence`, by ${person(vote.by)}`),
    ...(vote.isUnconfirmed ? sentence`, as recorded for them and not yet confirmed` : []),
    ...(vote.rationale === '' ? sentence`.` : sentence`: ${quote(vote.rationale)}`),
  ];
};

/** What an outcome demands, as it is read in the minutes. */
const demandSentences = (result: ItemResult): Sentence[] => {
  switch (result.outcome) {
    case 'go':
      return autonomySentences(result.autonomy);
    case 'conditional-go':
      return [
        ...autonomySentences(result.autonomy),
        ...result.conditions.map(
          ({ text, owner, dueOn }) =>
            sentence`Condition, by ${dueOn}: ${quote(text)} ${person(owner)} sees to it.`,
        ),
      ];
    case 'hold':
      return [sentence`On hold until ${result.returnOn}: ${quote(result.because)}`];
    case 'recycle':
      return [
        sentence`It goes back: ${quote(result.because)}`,
        ...result.redo.map((one) => sentence`To be done again: ${quote(one)}`),
      ];
    case 'kill':
      return [
        sentence`Reason: ${ballotWords(result.reason)}. ${quote(result.because)}`,
        sentence`Learned: ${quote(result.lessons)}`,
        ...(result.freed === null ? [] : [sentence`It frees ${moneyWords(result.freed)}.`]),
      ];
    case 'reject':
      return [sentence`Reason: ${quote(result.because)}`];
    case 'approve':
      return [];
  }
};

const autonomySentences = (autonomy: number | null): Sentence[] =>
  autonomy === null ? [] : [sentence`Autonomy is raised to level ${String(autonomy)}.`];

/** Written without a locale's data, so that sealed words are the same on every machine. */
const moneyWords = ({ minor, currency }: Money): string => {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  const places = digits.maximumFractionDigits ?? 2;
  const whole = String(Math.floor(minor / 10 ** places)).replace(/\B(?=(\d{3})+$)/g, ',');
  const part = String(minor % 10 ** places).padStart(places, '0');
  return places === 0 ? `${currency} ${whole}` : `${currency} ${whole}.${part}`;
};
