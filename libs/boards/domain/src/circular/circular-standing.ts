import type { PilotPeople } from '../meeting/item';
import { chairOf, countedVotes, recusalsOf, type ItemStanding } from '../meeting/standing';
import type { CountedVote } from '../meeting/meeting.events';
import { quorumOf } from '../quorum';
import type { Ballot, QuorumProof, Tally } from '../quorum-proof';
import type { Present } from '../seating';
import { tallyOf } from '../tally';
import { paragraphs } from '../charter-sentences';
import { ballotWords } from '../words';
import type { ProposedCircular } from './circular.state';

/** Where it stands: who has answered is there, and whoever is entitled and silent is not. */
export const circularStanding = (circular: ProposedCircular, pilot: PilotPeople | null): ItemStanding => {
  const { charter } = circular;
  const recusals = recusalsOf(circular.recusals, circular.subject, pilot);
  const proof = quorumOf({ ...circular, present: answeredOf(circular), recusals, isInWriting: true });
  const votes = countedVotes(proof, circular.votes);
  const tally = charter.circulars.mustBeUnanimous
    ? unanimity(proof, votes)
    : tallyOf({ charter, proof, votes, chair: chairOf(circular) });
  return { proof, votes, tally };
};

export const answeredOf = ({ votes }: ProposedCircular): Present[] =>
  Object.values(votes).map(({ by, seatId }) => ({ person: by, seatId }));

/** Nobody who is entitled is still silent. */
export const isAnswered = ({ seats, counted }: QuorumProof): boolean =>
  counted > 0 && seats.every(({ standing }) => standing !== 'absent');

const unanimity = (proof: QuorumProof, counted: readonly CountedVote[]): Tally => {
  const votes: Partial<Record<Ballot, number>> = {};
  for (const { ballot } of counted) votes[ballot] = (votes[ballot] ?? 0) + 1;
  const [first, ...others] = counted;
  const isAlike =
    proof.isQuorate &&
    first !== undefined &&
    first.ballot !== 'abstain' &&
    others.every(({ ballot }) => ballot === first.ballot) &&
    isAnswered(proof);
  const carried = isAlike && first.ballot !== 'abstain' ? first.ballot : null;
  const silent = proof.seats.filter(({ standing }) => standing === 'absent').length;
  const measure = `Everybody entitled has to answer, and alike: ${paragraphs.circulars}.`;
  return {
    ...{ votes, needed: proof.counted + silent, carried, byCastingVote: false },
    sentence:
      carried === null
        ? `${counted.length} of ${proof.counted + silent} have answered. ${measure}`
        : `All ${counted.length} answered ${ballotWords(carried)}. ${measure}`,
  };
};
