import type { Build } from './build';

/** Builds that nobody reads any more, each dropped once the queries that are still on their way are over. */
export class Remains {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private isStopped = false;

  constructor(
    private readonly keptMs: number,
    private readonly drop: (build: Build) => Promise<void>,
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  dropLater(builds: readonly Build[]): void {
    if (this.isStopped) return;
    for (const build of builds.filter(({ table }) => !this.timers.has(table))) {
      const timer = setTimeout(() => void this.dropNow(build), this.keptMs);
      this.timers.set(build.table, timer.unref());
    }
  }

  stop(): void {
    this.isStopped = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private async dropNow(build: Build): Promise<void> {
    this.timers.delete(build.table);
    try {
      await this.drop(build);
    } catch (error) {
      this.onTrouble(error);
      this.dropLater([build]);
    }
  }
}
