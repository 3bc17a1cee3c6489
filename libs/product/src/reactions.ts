import type { CommandRunner } from '@gatehouse/event-store';
import { boardDecidesReview, reviewFollowsFacts, voidedDecisionReopens } from '@gatehouse/gates-server';
import { gateReaction, leaverReaction } from '@gatehouse/pilots-server';
import type { ReadStore } from '@gatehouse/projections';
import type { Reaction } from '@gatehouse/reactions';

/** Everything the machine does by itself when something has happened. */
export const reactionsOf = (runner: CommandRunner, rows: ReadStore): Reaction[] => [
  boardDecidesReview(runner, rows),
  gateReaction(runner),
  leaverReaction(runner, rows),
  reviewFollowsFacts(runner, rows),
  voidedDecisionReopens(runner, rows),
];
