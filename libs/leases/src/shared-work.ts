import { setTimeout as pause } from 'node:timers/promises';
import type { Lease, Leases } from './leases';

/** Something that goes on for ever, in one process at a time. */
export type Work = {
  /** Kebab-case, the same in every process: `projection/portfolio@4`. */
  name: string;
  begin(lease: Lease): Promise<Running>;
};

/** Work that goes on; `stop` resolves when it has ended. */
export type Running = { stop(): Promise<void> };

export type SharedWorkOptions = {
  leases: Leases;
  works: readonly Work[];
  /** Told when work could not begin or end, or the leases could not be asked; the next round tries again. */
  onTrouble: (work: string, error: unknown) => void;
  millisecondsBetweenRounds?: number;
};

type Going = { lease: Lease; running: Running };

/**
 * This process's share of the work. Each takes what is free up to an even share and gives back what is beyond it, so
 * that whoever joins gets work, and what a dead process did goes to the others when its leases run out.
 */
export class SharedWork {
  private readonly going = new Map<string, Going>();
  private readonly stopping = new AbortController();
  private rounds: Promise<void> = Promise.resolve();

  constructor(private readonly options: SharedWorkOptions) {}

  start(): void {
    this.rounds = this.keepGoing();
  }

  /** Names of what this process does just now. */
  get share(): string[] {
    return [...this.going.keys()].sort();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.rounds;
    await Promise.all([...this.going.keys()].map((name) => this.end(name)));
  }

  private async keepGoing(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.round().catch((error: unknown) => this.options.onTrouble('sharing', error));
      const wait = this.options.millisecondsBetweenRounds ?? 1_000;
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  private async round(): Promise<void> {
    const { leases, works } = this.options;
    const share = Math.ceil(works.length / Math.max(1, await leases.participants()));
    for (const name of [...this.going.keys()].slice(share)) await this.end(name);
    for (const work of shuffled(works)) {
      if (this.going.size >= share || this.stopping.signal.aborted) return;
      if (!this.going.has(work.name)) await this.tryToBegin(work);
    }
  }

  private async tryToBegin(work: Work): Promise<void> {
    const lease = await this.options.leases.take(work.name);
    if (!lease) return;
    try {
      const running = await work.begin(lease);
      this.going.set(work.name, { lease, running });
      lease.lost.addEventListener('abort', () => void this.end(work.name));
      if (lease.lost.aborted) await this.end(work.name);
    } catch (error) {
      this.options.onTrouble(work.name, error);
      await lease.release();
    }
  }

  private async end(name: string): Promise<void> {
    const going = this.going.get(name);
    if (!going) return;
    this.going.delete(name);
    await going.running.stop().catch((error: unknown) => this.options.onTrouble(name, error));
    await going.lease.release();
  }
}

/** Processes that look in different orders seldom ask for the same. */
const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
