import { instantOf, type Instant } from '@gatehouse/kernel';
import { setTimeout } from 'node:timers/promises';

/** The hour, and waiting for a later one; a simulation brings its own. */
export type Timekeeper = {
  now(): Instant;
  /** Until the time has passed or the signal aborts; never throws. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
};

export const systemTime: Timekeeper = {
  now: () => instantOf(Date.now()),
  sleep: async (milliseconds, signal) => {
    // A timer takes no more than this; who waits longer looks at the clock again anyway.
    const bounded = Math.min(milliseconds, 2 ** 31 - 1);
    await setTimeout(bounded, undefined, { signal, ref: false }).catch(() => undefined);
  },
};
