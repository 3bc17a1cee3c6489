import { Clock } from '@gatehouse/server-kit';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { setTimeout } from 'node:timers/promises';
import { cancelled, ImportJobs, type Conduct } from './import-jobs';
import { ImportRuns, type ImportRun } from './import-runs';

type Work = { run: ImportRun; stop: AbortController; ended: Promise<void> };
type Job = (run: ImportRun, conduct: Conduct) => Promise<Partial<ImportRun> | null>;

/** The imports at work just now: their progress, their stop, and their going on after a restart. */
@Injectable()
export class ImportWork implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly works = new Map<string, Work>();
  private readonly logger = new Logger('Import');

  constructor(
    private readonly jobs: ImportJobs,
    private readonly runs: ImportRuns,
    private readonly clock: Clock,
  ) {}

  /** What a server that ended left half done, it goes on with. */
  async onApplicationBootstrap(): Promise<void> {
    for (const run of await this.runs.inPhase('checking', 'importing', 'withdrawn'))
      await (run.phase === 'checking'
        ? this.check(run)
        : run.phase === 'importing'
          ? this.import(run)
          : this.withdraw(run));
  }

  async beforeApplicationShutdown(): Promise<void> {
    const works = [...this.works.values()];
    for (const { stop } of works) stop.abort();
    await Promise.all(works.map(({ ended }) => ended));
  }

  /** As it stands at this very moment. */
  async find(id: string): Promise<ImportRun | null> {
    return this.works.get(id)?.run ?? (await this.runs.find(id));
  }

  get importing(): ImportRun | null {
    return [...this.works.values()].find(({ run }) => run.phase === 'importing')?.run ?? null;
  }

  get checking(): number {
    return [...this.works.values()].filter(({ run }) => run.phase === 'checking').length;
  }

  check(run: ImportRun): Promise<void> {
    return this.begin({ ...run, phase: 'checking', done: 0 }, (at, conduct) => this.jobs.check(at, conduct));
  }

  import(run: ImportRun): Promise<void> {
    return this.begin({ ...run, phase: 'importing', done: 0, error: null }, async (at, conduct) => {
      const end = await this.jobs.import(at, conduct);
      return end && { ...end, finishedAt: this.clock.now() };
    });
  }

  withdraw(run: ImportRun): Promise<void> {
    return this.begin({ ...run, phase: 'withdrawn' }, async (at, conduct) => {
      await this.jobs.withdraw(at, conduct);
      return {};
    });
  }

  /** Resolves once the work has ended; at once where there is none. */
  async cancel(id: string): Promise<void> {
    const work = this.works.get(id);
    work?.stop.abort(cancelled);
    await work?.ended;
  }

  async ended(id: string): Promise<void> {
    await this.works.get(id)?.ended;
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

  private async begin(run: ImportRun, job: Job): Promise<void> {
    await this.ended(run.id);
    await this.runs.put(run);
    const stop = new AbortController();
    const work: Work = { run, stop, ended: Promise.resolve() };
    this.works.set(run.id, work);
    work.ended = this.carryOut(work, job).finally(() => this.works.delete(run.id));
  }

  private async carryOut(work: Work, job: Job): Promise<void> {
    const { signal } = work.stop;
    const progress = (done: number, total = work.run.total) => {
      work.run = { ...work.run, done, total };
    };
    try {
      const end = await job(work.run, { signal, progress });
      if (end) work.run = { ...work.run, ...end };
    } catch (error) {
      if (signal.aborted && signal.reason !== cancelled) return;
      work.run = signal.aborted ? this.asCancelled(work.run) : this.asFailed(work.run, error);
    }
    await this.runs.put(work.run);
  }

  private asCancelled(run: ImportRun): ImportRun {
    return { ...run, phase: 'cancelled', finishedAt: this.clock.now() };
  }

  private asFailed(run: ImportRun, error: unknown): ImportRun {
    this.logger.error(`Import ${run.id} failed.`, error);
    const reason = error instanceof Error ? error.message : String(error);
    return { ...run, phase: 'failed', finishedAt: this.clock.now(), error: reason };
  }
}
