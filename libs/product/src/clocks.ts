import { evidenceClock } from '@gatehouse/assurance-server';
import { actionClock, circularClock } from '@gatehouse/boards-server';
import type { CommandRunner } from '@gatehouse/event-store';
import { conditionClock, reviewAgeClock } from '@gatehouse/gates-server';
import { ownershipClock, signatureClock } from '@gatehouse/pilots-server';
import type { ReadStore } from '@gatehouse/projections';
import type { Deadline, DeadlineClockOptions } from '@gatehouse/reactions';

/** What the machine does when an hour has come, but for what to do about trouble. */
export type Clock = Omit<DeadlineClockOptions<Deadline>, 'onTrouble'>;

/** Everything that happens by itself at an hour. */
export const clocksOf = (runner: CommandRunner, rows: ReadStore): Clock[] => [
  actionClock(runner, rows),
  circularClock(runner, rows),
  conditionClock(runner, rows),
  evidenceClock(runner, rows),
  ownershipClock(runner, rows),
  reviewAgeClock(runner, rows),
  signatureClock(runner, rows),
];
