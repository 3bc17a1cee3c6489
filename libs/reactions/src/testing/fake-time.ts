import { instantOf, millisecondsOf, type Instant } from '@gatehouse/kernel';
import { setImmediate } from 'node:timers/promises';
import type { Timekeeper } from '../timekeeper';

/** Time that stands still until a test moves it. */
export class FakeTime implements Timekeeper {
  private milliseconds: number;
  private sleeping = new Set<{ until: number; wake: () => void }>();

  constructor(start: Instant) {
    this.milliseconds = millisecondsOf(start);
  }

  now(): Instant {
    return instantOf(this.milliseconds);
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const sleeper = {
        until: this.milliseconds + milliseconds,
        wake: () => {
          this.sleeping.delete(sleeper);
          resolve();
        },
      };
      this.sleeping.add(sleeper);
      signal.addEventListener('abort', sleeper.wake, { once: true });
      if (signal.aborted) sleeper.wake();
    });
  }

  /** Lets time pass, waking sleepers at their hours and giving each the time to fall asleep again. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.milliseconds + milliseconds;
    for (;;) {
      await settled();
      const next = [...this.sleeping].sort((one, other) => one.until - other.until)[0];
      if (!next || next.until > end) break;
      this.milliseconds = Math.max(this.milliseconds, next.until);
      next.wake();
    }
    this.milliseconds = end;
    await settled();
  }
}

/** Until whatever was set off has come to rest, as far as that can be seen from outside. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await setImmediate();
};
