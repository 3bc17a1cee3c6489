import type { Ballot, ItemKind } from '@gatehouse/web-kit';

/** An answer that can be given to an item: what it demands of whoever gives it, and why it cannot be given now. */
export type Answer = { ballot: Ballot; demands: string; closedBecause: string | null };

/** What stands against a go: sentences of must-meet criteria that are not met, names of sign-offs that are not given. */
export type AgainstGo = { unmet: readonly string[]; unsigned: readonly string[] };

export const nothingAgainst: AgainstGo = { unmet: [], unsigned: [] };

const demands: Readonly<Record<Ballot, string>> = {
  go: 'every must-meet is met',
  conditional_go: 'names conditions',
  hold: 'names a date',
  recycle: 'names what to redo',
  kill: 'reason and lessons',
  approve: '',
  reject: 'says why',
  abstain: 'gives no answer',
};

/** A review ends with one of the five outcomes, everything else with yes or no. */
export const answersTo = (kind: ItemKind, against: AgainstGo = nothingAgainst): readonly Answer[] => {
  const ballots: readonly Ballot[] =
    kind === 'review' ? ['go', 'conditional_go', 'hold', 'recycle', 'kill'] : ['approve', 'reject'];
  return ballots.map((ballot) => ({
    ballot,
    demands: demands[ballot],
    closedBecause: ballot === 'go' ? againstGo(against) : null,
  }));
};

/** For a vote; a board as a whole never abstains. */
export const abstention: Answer = { ballot: 'abstain', demands: demands.abstain, closedBecause: null };

/** `conditional go` for `conditional_go`. */
export const ballotWord = (ballot: Ballot): string => ballot.replaceAll('_', ' ');

/** Why a go is refused, in full: the first of what is missing, and what to do instead. */
export const whyNoGo = ({ unmet, unsigned }: AgainstGo): string | null => {
  const instead = 'or choose conditional go and name the condition.';
  const [criterion] = unmet;
  if (criterion !== undefined) return `Go is not open: “${criterion}” is unmet. See to it, ${instead}`;
  const [name] = unsigned;
  if (name !== undefined) return `Go is not open: the sign-off of ${name} is not given. Get it, ${instead}`;
  return null;
};

const againstGo = ({ unmet, unsigned }: AgainstGo): string | null => {
  if (unmet.length === 1) return 'not open: 1 must-meet is unmet';
  if (unmet.length > 1) return `not open: ${unmet.length} must-meets are unmet`;
  if (unsigned.length === 1) return 'not open: 1 sign-off is not given';
  if (unsigned.length > 1) return `not open: ${unsigned.length} sign-offs are not given`;
  return null;
};
