import { CommandRunner, EventStore, uuidv5 } from '@gatehouse/event-store';
import { importDecider, importStream, mostRefusedRowsKept } from '@gatehouse/integrations-domain';
import { pilot, pilotStream } from '@gatehouse/pilots-domain';
import { ReadStore } from '@gatehouse/projections';
import { Clock, Configuration } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { importIndex } from '../import-index.projection';
import type { ImportRun } from './import-runs';
import { planRows } from './plan-rows';
import { runRows } from './run-rows';
import { stageRows } from './stage-rows';
import { Staging } from './staging';
import { Uploads } from './uploads';

/** What a job tells while it is at work, and how it is told to stop. */
export type Conduct = { signal: AbortSignal; progress: (done: number, of?: number) => void };

/** The long work of an import; each part can be begun again after a kill and ends as if there had been none. */
@Injectable()
export class ImportJobs {
  constructor(
    private readonly uploads: Uploads,
    private readonly log: EventStore,
    private readonly runner: CommandRunner,
    private readonly reads: ReadStore,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** Reads every row and says what it would do; records nothing. */
  async check(run: ImportRun, { signal, progress }: Conduct): Promise<Partial<ImportRun>> {
    const upload = await this.uploads.find(run.file);
    if (!upload) throw new Error('The file is no longer here. Upload it again.');
    const { path, form } = { path: this.uploads.pathOf(run.file), form: upload.reading.form };
    return this.withStaging(run.id, async (staging) => {
      const halfway = (rows: number) => progress(Math.floor(rows / 2));
      const total = await stageRows(
        staging,
        { path, form, columns: run.columns },
        { signal, progress: halfway },
      );
      await this.planned(staging, run, {
        signal,
        progress: (rows) => progress(Math.floor((total + rows) / 2)),
      });
      return { phase: 'checked', done: total, total, counts: staging.plans.counts() };
    });
  }

  /** Nothing while it was told to stop for a reason other than a person's: it goes on later. */
  async import(run: ImportRun, conduct: Conduct): Promise<Partial<ImportRun> | null> {
    const begun = performance.now();
    return this.withStaging(run.id, async (staging) => {
      await this.setOut(staging, run, conduct.signal);
      const { id, file, fileName, actor, startedPosition } = run;
      const total = staging.plans.counts().taken;
      const sender = { importId: id, file, fileName, actor };
      const { runner } = this;
      const end = await runRows({
        staging,
        runner,
        sender,
        startedAt: startedPosition ?? 0,
        signal: conduct.signal,
        progress: (rows) => conduct.progress(rows, total),
      });
      if (end === 'stopped' && conduct.signal.reason !== cancelled) return null;
      if (end === 'stopped') staging.plans.leaveRest();
      const seconds = (run.seconds ?? 0) + (performance.now() - begun) / 1_000;
      const done = staging.plans.doneCount();
      return { ...(await this.recordEnd(run, staging, end === 'stopped')), seconds, done, total };
    });
  }

  /** Takes back what the import registered, pilot by pilot; what somebody touched meanwhile stays. */
  async withdraw(run: ImportRun, { signal }: Conduct): Promise<void> {
    await this.reads.caughtUp(await this.log.head(), 60_000);
    let after = '';
    for (;;) {
      const rows = this.reads.select(importIndex).select('key').where('registered_by', '=', run.id);
      const page = await rows.where('key', '>', after).orderBy('key').limit(64).execute();
      const last = page.at(-1);
      if (last === undefined || signal.aborted) return;
      await Promise.all(page.map(({ key }) => this.withdrawPilot(key, run)));
      after = last.key;
    }
  }

  hasStaging(id: string): boolean {
    return existsSync(this.pathOf(id));
  }

  async withStaging<Result>(
    id: string,
    work: (staging: Staging) => Promise<Result> | Result,
  ): Promise<Result> {
    const staging = new Staging(this.pathOf(id));
    try {
      return await work(staging);
    } finally {
      staging.close();
    }
  }

  /** What was checked may be old by now: other commands have been at these pilots since. */
  private async setOut(staging: Staging, run: ImportRun, signal: AbortSignal): Promise<void> {
    if (staging.isUnderWay) return;
    try {
      await this.planned(staging, run, { signal, progress: () => undefined });
      staging.setOut();
    } catch (error) {
      // Stopped before the first row: the end is recorded like any other.
      if (!signal.aborted) throw error;
    }
  }

  private async planned(staging: Staging, { file, effectiveOn }: ImportRun, conduct: Conduct): Promise<void> {
    await this.reads.caughtUp(await this.log.head(), 60_000);
    await planRows({ staging, reads: this.reads, file, effectiveOn, ...conduct });
  }

  private async recordEnd(
    run: ImportRun,
    staging: Staging,
    isCancelled: boolean,
  ): Promise<Partial<ImportRun>> {
    const counts = staging.plans.counts();
    const { first, last } = staging.plans.ends();
    const refused = staging.problems.refused(mostRefusedRowsKept);
    const ends = { counts, refused, firstPosition: first, lastPosition: last, isCancelled };
    const target = {
      stream: importStream(run.id),
      commandId: uuidv5(`${run.id}/finish`),
      by: run.actor.person,
    };
    const outcome = await this.runner.run(
      importDecider,
      { type: 'FinishImport', importId: run.id, actor: run.actor, ...ends },
      { ...target, occurredAt: this.clock.now(), correlationId: run.id },
    );
    if (!outcome.accepted) throw new Error(outcome.reason);
    staging.shrink();
    const phase = isCancelled ? 'cancelled' : 'finished';
    return { phase, counts, firstPosition: first, lastPosition: last };
  }

  private withdrawPilot(pilotId: string, { id, actor }: ImportRun) {
    return this.runner.run(
      pilot,
      { type: 'WithdrawPilot', pilotId, actor, importId: id },
      {
        stream: pilotStream(pilotId),
        commandId: uuidv5(`${id}/withdraw/${pilotId}`),
        by: actor.person,
        occurredAt: this.clock.now(),
        correlationId: id,
      },
    );
  }

  private pathOf(id: string): string {
    return join(this.configuration.data, 'imports', `${id}.db`);
  }
}

/** Why work is stopped: a person wanted it, and it does not go on when the server starts again. */
export const cancelled = Symbol('cancelled');
