import type { ListedDecision } from './decisions.query';

type Counted = Pick<ListedDecision, 'outcome' | 'tally'>;

/** `4 to 1`: for what was decided, and for anything else; abstentions stand apart. */
export const tallyWords = ({ outcome, tally: { counts } }: Counted): string => {
  const votesFor = (ballot: string) => counts.find((one) => one.ballot === ballot)?.votes ?? 0;
  const all = counts.reduce((sum, { votes }) => sum + votes, 0);
  const abstained = votesFor('abstain');
  const words = `${votesFor(outcome)} to ${all - votesFor(outcome) - abstained}`;
  return abstained === 0 ? words : `${words}, ${abstained} abstained`;
};
