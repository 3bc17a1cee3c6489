import type { CommandRunner } from '@gatehouse/event-store';
import { leaverReaction } from '@gatehouse/pilots-server';
import type { ReadStore } from '@gatehouse/projections';
import type { Reaction } from '@gatehouse/reactions';

/** Everything the machine does by itself when something has happened. */
export const reactionsOf = (runner: CommandRunner, rows: ReadStore): Reaction[] => [
  leaverReaction(runner, rows),
];
