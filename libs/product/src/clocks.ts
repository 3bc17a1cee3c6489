import type { CommandRunner } from '@gatehouse/event-store';
import { ownershipClock, signatureClock } from '@gatehouse/pilots-server';
import type { ReadStore } from '@gatehouse/projections';
import type { Deadline, DeadlineClockOptions } from '@gatehouse/reactions';

/** What the machine does when an hour has come, but for what to do about trouble. */
export type Clock = Omit<DeadlineClockOptions<Deadline>, 'onTrouble'>;

/** Everything that happens by itself at an hour. */
export const clocksOf = (runner: CommandRunner, rows: ReadStore): Clock[] => [
  ownershipClock(runner, rows),
  signatureClock(runner, rows),
];
