import { Leases } from '@gatehouse/leases';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { setTimeout } from 'node:timers/promises';
import type { ImportRun } from './import-run';
import { ImportRuns } from './import-runs';
import { ImportTurns, type Turn } from './import-turns';
import { cancelled, ending } from './stops';

/**
 * The imports that this process is at work on, and its looking for those that nobody is at work on. Each is worked on in
 * one process at a time; when that one ends, however it ends, another one goes on.
 */
@Injectable()
export class ImportWork implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly turns = new Map<string, Turn>();
  private readonly stopping = new AbortController();
  private readonly logger = new Logger('Import');
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly runs: ImportRuns,
    private readonly leases: Leases,
    private readonly turning: ImportTurns,
  ) {}

  /** What a server that ended left half done, the next one goes on with. */
  async onApplicationBootstrap(): Promise<void> {
    await this.look();
    this.looking = this.keepLooking();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.looking;
    const turns = [...this.turns.values()];
    for (const { stop } of turns) stop.abort(ending);
    await Promise.all(turns.map(({ ended }) => ended));
  }

  /** As it stands at this very moment. */
  async find(id: string): Promise<ImportRun | null> {
    return this.here(id) ?? (await this.runs.find(id));
  }

  /** As this process knows it, which is at work on it; null where it is not. */
  here(id: string): ImportRun | null {
    return this.turns.get(id)?.run ?? null;
  }

  /** How many files are being checked in this process. */
  get checking(): number {
    return [...this.turns.values()].filter(({ run }) => run.phase === 'checking').length;
  }

  /** Takes up what was just ordered, unless another process is quicker. */
  async takeUp(id: string): Promise<void> {
    await this.ended(id);
    await this.tryToTakeUp(id);
  }

  /** Resolves once the work has ended, where it is done here; elsewhere it ends soon. */
  async cancel(id: string): Promise<void> {
    await this.runs.askToCancel(id);
    this.turns.get(id)?.stop.abort(cancelled);
    await this.ended(id);
  }

  async ended(id: string): Promise<void> {
    await this.turns.get(id)?.ended;
  }

  /** Each state it comes to, at most four times a second. */
  async *follow(id: string, signal: AbortSignal): AsyncGenerator<ImportRun, void, undefined> {
    let shown = '';
    while (!signal.aborted) {
      const run = await this.find(id);
      if (run === null) return;
      const text = JSON.stringify(run);
      if (text !== shown) yield run;
      shown = text;
      await setTimeout(250, undefined, { signal }).catch(() => undefined);
    }
  }

  private async keepLooking(): Promise<void> {
    const { signal } = this.stopping;
    for (;;) {
      await setTimeout(millisecondsBetweenLooks, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      await this.look().catch((error: unknown) => this.logger.warn(`Looking for work: ${String(error)}`));
    }
  }

  private async look(): Promise<void> {
    for (const { id, phase } of await this.runs.underWay())
      if (phase !== 'checking' || this.checking < mostChecks) await this.tryToTakeUp(id);
  }

  private async tryToTakeUp(id: string): Promise<void> {
    if (this.turns.has(id) || this.stopping.signal.aborted) return;
    const lease = await this.leases.take(`import/${id}`);
    if (lease === null) return;
    const run = await this.runs.takeUp(id).catch(async (error: unknown) => {
      await lease.release();
      throw error;
    });
    if (run === null) return lease.release();
    const turn = this.turning.begin(run, lease);
    this.turns.set(id, turn);
    void turn.ended.then(() => this.turns.delete(id));
  }
}

export const mostChecks = 4;
const millisecondsBetweenLooks = 2_000;
