import { CommandRunner, EventStore } from '@gatehouse/event-store';
import { mostRefusedRowsKept } from '@gatehouse/integrations-domain';
import { ReadStore } from '@gatehouse/projections';
import { Clock } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import { ImportCommands } from './import-commands';
import type { ImportRun } from './import-run';
import { planRows } from './plan-rows';
import { recogniseRows } from './recognise-rows';
import { runRows } from './run-rows';
import { stageRows } from './stage-rows';
import type { Staging } from './staging';
import { StagingPlace } from './staging-place';
import { cancelled } from './stops';
import { Uploads } from './uploads';

/** What a job tells while it is at work, and how it is told to stop. */
export type Conduct = {
  signal: AbortSignal;
  progress: (done: number, of?: number) => void;
  /** What whoever takes the job over has to know; resolves once they would. */
  note: (change: Partial<ImportRun>) => Promise<void>;
};

/** The long work of an import; each part can be begun again after a kill and ends as if there had been none. */
@Injectable()
export class ImportJobs {
  constructor(
    private readonly uploads: Uploads,
    private readonly place: StagingPlace,
    private readonly commands: ImportCommands,
    private readonly runner: CommandRunner,
    private readonly log: EventStore,
    private readonly reads: ReadStore,
    private readonly clock: Clock,
  ) {}

  /** Reads every row and says what it would do; records nothing. */
  async check(run: ImportRun, conduct: Conduct): Promise<Partial<ImportRun>> {
    const end = await this.place.working(run.id, async (staging) => {
      const halfway = (rows: number) => conduct.progress(Math.floor(rows / 2));
      const total = await this.staged(staging, run, { ...conduct, progress: halfway });
      const further = (rows: number) => conduct.progress(Math.floor((total + rows) / 2));
      await this.planned(staging, run, { ...conduct, progress: further });
      staging.planned();
      return { done: total, total, counts: staging.plans.counts() };
    });
    return { ...end, phase: 'checked', staging: await this.place.keep(run.id) };
  }

  async import(run: ImportRun, conduct: Conduct): Promise<Partial<ImportRun>> {
    const begun = performance.now();
    await this.place.fetch(run);
    const started = run.startedPosition === null ? await this.started(run, conduct) : run;
    const isResumed = await this.place.working(run.id, ({ isUnderWay }) => isUnderWay);
    if (!isResumed) await this.setOut(started, conduct);
    const end = await this.place.working(run.id, (staging) =>
      this.carriedOut(staging, { run: started, conduct, isResumed }),
    );
    if (end === 'to be continued') return this.handOver(run);
    const staging = await this.place.keep(run.id);
    return {
      ...end,
      staging,
      finishedAt: this.clock.now(),
      seconds: (run.seconds ?? 0) + (performance.now() - begun) / 1_000,
    };
  }

  /** For whoever goes on with it after a trouble that passes. */
  async handOver({ id, phase }: ImportRun): Promise<Partial<ImportRun>> {
    if (phase !== 'importing') return { isUnderWay: true };
    return { isUnderWay: true, staging: await this.place.keep(id) };
  }

  /** Whoever ordered it has said so to the log, unless their process ended before it came to that. */
  private async started(run: ImportRun, { note }: Conduct): Promise<ImportRun> {
    const outcome = await this.commands.start(run);
    if (!outcome.accepted) throw new Error(outcome.reason);
    await note({ startedPosition: outcome.position });
    return { ...run, startedPosition: outcome.position };
  }

  /**
   * What was checked may be old by now: other commands have been at these pilots since. The new plan is kept before the
   * first row is told, for whoever takes over has to tell the same.
   */
  private async setOut(run: ImportRun, conduct: Conduct): Promise<void> {
    try {
      await this.place.working(run.id, async (staging) => {
        const isLost = !staging.isRead;
        if (isLost) await this.staged(staging, run, quietly(conduct));
        await this.planned(staging, run, quietly(conduct));
        if (isLost) await this.recognised(staging, run, 'unchanged');
        staging.setOut();
      });
    } catch (error) {
      // Stopped before the first row: the end is recorded like any other.
      if (conduct.signal.reason !== cancelled) throw error;
    }
    await conduct.note({ staging: await this.place.keep(run.id) });
  }

  private async carriedOut(
    staging: Staging,
    { run, conduct, isResumed }: { run: ImportRun; conduct: Conduct; isResumed: boolean },
  ): Promise<Partial<ImportRun> | 'to be continued'> {
    const { id, file, fileName, actor, startedPosition } = run;
    const total = staging.plans.counts().taken;
    const end = await runRows({
      ...{ staging, runner: this.runner, signal: conduct.signal, startedAt: startedPosition ?? 0 },
      sender: { importId: id, file, fileName, actor },
      progress: (rows) => conduct.progress(rows, total),
    });
    if (end === 'stopped' && conduct.signal.reason !== cancelled) return 'to be continued';
    if (end === 'stopped' && isResumed) await this.recognised(staging, run, 'ready');
    const left = staging.plans.leaveRest();
    const isCancelled = end === 'stopped' && (left > 0 || !staging.isUnderWay);
    const done = staging.plans.doneCount();
    return { ...(await this.recordEnd(run, staging, isCancelled)), done, total };
  }

  private async staged(staging: Staging, { file, columns }: ImportRun, conduct: Conduct): Promise<number> {
    const upload = await this.uploads.find(file);
    if (!upload) throw new Error('The file is no longer here. Upload it again.');
    const { form } = upload.reading;
    return stageRows(staging, { path: await this.uploads.localPath(file), form, columns }, conduct);
  }

  private async planned(staging: Staging, run: ImportRun, conduct: Conduct): Promise<void> {
    await this.reads.caughtUp(await this.log.head(), 60_000);
    const { id: importId, file, effectiveOn } = run;
    await planRows({ staging, reads: this.reads, importId, file, effectiveOn, ...conduct });
  }

  private recognised(staging: Staging, run: ImportRun, which: 'ready' | 'unchanged'): Promise<void> {
    const rows = staging.plans[which].bind(staging.plans);
    return recogniseRows({ staging, log: this.log, run, rows });
  }

  private async recordEnd(
    run: ImportRun,
    staging: Staging,
    isCancelled: boolean,
  ): Promise<Partial<ImportRun>> {
    const counts = staging.plans.counts();
    const { first, last } = staging.plans.ends();
    const refused = staging.problems.refused(mostRefusedRowsKept);
    const positions = { firstPosition: first, lastPosition: last };
    const outcome = await this.commands.finish(run, { counts, refused, ...positions, isCancelled });
    if (!outcome.accepted) throw new Error(outcome.reason);
    staging.shrink();
    return { phase: isCancelled ? 'cancelled' : 'finished', counts, ...positions };
  }
}

const quietly = (conduct: Conduct): Conduct => ({ ...conduct, progress: () => undefined });
