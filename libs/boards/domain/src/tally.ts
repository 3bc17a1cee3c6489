import type { Charter } from './board/board.events';
import { paragraphs } from './charter-sentences';
import { isCounted } from './quorum';
import type { Ballot, QuorumProof, Tally } from './quorum-proof';
import { ballotWords, counted, listed } from './words';

export type TallyQuestion = {
  charter: Charter;
  proof: QuorumProof;
  votes: readonly { seatId: string; ballot: Ballot }[];
  /** The chair's seat; null where nobody holds it. */
  chair: string | null;
};

type Answer = Exclude<Ballot, 'abstain'>;

/** How the votes of those who count fall, and which answer carries. */
export const tallyOf = (question: TallyQuestion): Tally => {
  const { charter, proof } = question;
  const votes = countsOf(question);
  const answers = answersIn(votes);
  const base = baseOf(charter, proof, votes);
  const needed = neededOf(charter, base);
  const majority = answers.find(([, number]) => number >= needed)?.[0] ?? null;
  const isEnough = proof.isQuorate && given(votes) >= proof.required;
  const cast = majority === null && isEnough ? castingVote(question, answers, base) : null;
  const carried = isEnough ? (majority ?? cast) : null;
  const byCastingVote = cast !== null;
  return {
    ...{ votes, needed, carried, byCastingVote },
    sentence: isEnough
      ? tallySentence(charter, { votes, answers, needed, base, carried, byCastingVote })
      : tooFewSentence(votes, answers, proof.required),
  };
};

/** Silence is no vote: abstentions are. */
const given = (votes: Tally['votes']): number =>
  Object.values(votes).reduce((sum, number) => sum + number, 0);

const countsOf = ({ proof, votes }: TallyQuestion): Partial<Record<Ballot, number>> => {
  const counting = new Set(proof.seats.filter(isCounted).map(({ seatId }) => seatId));
  const counts: Partial<Record<Ballot, number>> = {};
  for (const { seatId, ballot } of votes)
    // A seat votes once, however often its vote were passed.
    if (counting.delete(seatId)) counts[ballot] = (counts[ballot] ?? 0) + 1;
  return counts;
};

const answersIn = (votes: Tally['votes']): [Answer, number][] =>
  // Object.entries widens the keys; abstentions are no answer.
  (Object.entries(votes) as [Ballot, number][])
    .filter((one): one is [Answer, number] => one[0] !== 'abstain')
    .sort(([, some], [, others]) => others - some);

/** What a majority is reckoned from. */
const baseOf = ({ majority, abstentions }: Charter, proof: QuorumProof, votes: Tally['votes']): number => {
  if (majority === 'absolute') return proof.entitled;
  const answered = answersIn(votes).reduce((sum, [, number]) => sum + number, 0);
  return abstentions === 'count' ? answered + (votes.abstain ?? 0) : answered;
};

const neededOf = ({ majority }: Charter, base: number): number =>
  Math.max(1, majority === 'two-thirds' ? Math.ceil((2 * base) / 3) : Math.floor(base / 2) + 1);

/** Of two answers with exactly half each, the one that the chair voted for in person. */
const castingVote = (
  { charter, proof, votes, chair }: TallyQuestion,
  answers: readonly [Answer, number][],
  base: number,
): Answer | null => {
  if (!charter.hasCastingVote || charter.majority === 'two-thirds' || chair === null) return null;
  const tied = answers.filter(([, number]) => number * 2 === base).map(([answer]) => answer);
  const seat = proof.seats.find(({ seatId }) => seatId === chair);
  if (tied.length !== 2 || seat?.standing !== 'counts') return null;
  const vote = votes.find(({ seatId }) => seatId === chair)?.ballot;
  return tied.find((answer) => answer === vote) ?? null;
};

type Fallen = Omit<Tally, 'sentence'> & { answers: readonly [Answer, number][]; base: number };

const tooFewSentence = (
  votes: Tally['votes'],
  answers: readonly [Answer, number][],
  required: number,
): string =>
  given(votes) === 0
    ? 'Nobody who counts has voted.'
    : `${howWords(votes, answers)}. Nothing carries yet: a decision takes ${counted(required, 'vote')}, as many as the quorum: ${paragraphs.perItem}.`;

const howWords = ({ abstain = 0 }: Tally['votes'], answers: readonly [Answer, number][]): string =>
  [
    ...(answers.length > 0
      ? [listed(answers.map(([answer, number]) => `${number} for ${ballotWords(answer)}`))]
      : []),
    ...(abstain > 0 ? [counted(abstain, 'abstention')] : []),
  ].join(', ');

const tallySentence = (charter: Charter, fallen: Fallen): string => {
  const { votes, answers, needed, base, carried, byCastingVote } = fallen;
  if (answers.length === 0) return `All ${votes.abstain ?? 0} abstain, so nothing carries.`;
  const how = howWords(votes, answers);
  const measure = `${needed} of ${base} ${needed === 1 ? 'is' : 'are'} needed: ${paragraphs.majority}`;
  if (carried === null) return `${how}. No answer carries; ${measure}.${tieWords(charter, fallen)}`;
  return byCastingVote
    ? `${how}. ${capital(ballotWords(carried))} carries by the chair’s casting vote: ${paragraphs.castingVote}.`
    : `${how}. ${capital(ballotWords(carried))} carries; ${measure}.`;
};

const tieWords = ({ hasCastingVote }: Charter, { answers, base }: Fallen): string => {
  const isTied = answers.filter(([, number]) => number * 2 === base).length === 2;
  if (!isTied) return '';
  return hasCastingVote
    ? ' The votes are equal, and the chair has given none of them that decides.'
    : ` The votes are equal, and there is no casting vote: ${paragraphs.castingVote}.`;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
