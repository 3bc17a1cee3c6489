import { instantOf, later, type Instant } from '@gatehouse/kernel';

/**
 * Log time where several processes write: never before what this writer has seen, and it looks at what the others
 * wrote if it last did so a while ago. What remains of disorder is that while, and how long an append may take.
 */
export class LogClock {
  private newest: Instant = '';
  private lookedAt = Number.NEGATIVE_INFINITY;
  private looking: Promise<void> | undefined;

  constructor(
    private readonly now: () => number,
    private readonly newestRecordedAt: () => Promise<Instant | undefined>,
  ) {}

  async stamp(): Promise<Instant> {
    if (performance.now() - this.lookedAt > looksApartMs) await this.look();
    this.newest = later(instantOf(this.now()), this.newest);
    return this.newest;
  }

  private async look(): Promise<void> {
    this.looking ??= this.newestRecordedAt()
      .then((found) => {
        this.newest = later(found ?? '', this.newest);
        this.lookedAt = performance.now();
      })
      .finally(() => (this.looking = undefined));
    await this.looking;
  }
}

export const looksApartMs = 1_000;
