import type { CommandRunner } from '@gatehouse/event-store';
import type { ReadStore } from '@gatehouse/projections';
import type { Deadline, DeadlineClockOptions } from '@gatehouse/reactions';

/** What the machine does when an hour has come, but for what to do about trouble. */
export type Clock = Omit<DeadlineClockOptions<Deadline>, 'onTrouble'>;

/** Everything that happens by itself at an hour. No event sets a deadline yet; the first capability that does adds its line. */
export const clocksOf = (_runner: CommandRunner, _rows: ReadStore): Clock[] => [];
