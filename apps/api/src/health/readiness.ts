import { setTimeout } from 'node:timers/promises';

/** Whether this process is on its way down, and what it still has to answer before it goes. */
export class Readiness {
  isEnding = false;
  private unanswered = 0;

  begun(): void {
    this.unanswered += 1;
  }

  answered(): void {
    this.unanswered -= 1;
  }

  /** Says so to whoever asks, serves on for `seconds` until nobody is sent here, then waits for what is under way. */
  async end(seconds: number): Promise<void> {
    this.isEnding = true;
    await setTimeout(seconds * 1_000);
    const latest = performance.now() + longestWaitInMs;
    while (this.unanswered > 0 && performance.now() < latest) await setTimeout(20);
  }
}

const longestWaitInMs = 5_000;
