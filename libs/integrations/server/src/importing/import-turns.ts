import { StoreUnavailable } from '@gatehouse/event-store';
import type { Lease } from '@gatehouse/leases';
import { isAway } from '@gatehouse/postgres';
import { Clock } from '@gatehouse/server-kit';
import { Injectable, Logger } from '@nestjs/common';
import { setTimeout } from 'node:timers/promises';
import { ImportJobs, type Conduct } from './import-jobs';
import type { ImportRun } from './import-run';
import { ImportRuns } from './import-runs';
import { StagingPlace } from './staging-place';
import { cancelled, takenOver } from './stops';
import { Withdrawals } from './withdrawals';

/** One process's turn at an import: as far as it has come, its stop and its end. */
export type Turn = { run: ImportRun; readonly stop: AbortController; ended: Promise<void> };

/** How a turn goes: its progress is told to the other processes, and it stops when it is no longer ours. */
@Injectable()
export class ImportTurns {
  private readonly logger = new Logger('Import');

  constructor(
    private readonly jobs: ImportJobs,
    private readonly withdrawals: Withdrawals,
    private readonly runs: ImportRuns,
    private readonly place: StagingPlace,
    private readonly clock: Clock,
  ) {}

  begin(run: ImportRun, lease: Lease): Turn {
    const turn: Turn = { run, stop: new AbortController(), ended: Promise.resolve() };
    if (run.isCancelAsked) turn.stop.abort(cancelled);
    turn.ended = this.take(turn, lease).catch((error: unknown) => this.logger.error(error));
    return turn;
  }

  private async take(turn: Turn, lease: Lease): Promise<void> {
    const lose = () => turn.stop.abort(takenOver);
    lease.lost.addEventListener('abort', lose);
    if (lease.lost.aborted) lose();
    const over = new AbortController();
    const telling = this.keepTelling(turn, over.signal);
    try {
      await this.carryOut(turn);
    } finally {
      over.abort();
      await telling;
      await this.place.leave(turn.run.id);
      lease.lost.removeEventListener('abort', lose);
      await lease.release();
    }
  }

  private async carryOut(turn: Turn): Promise<void> {
    const { signal } = turn.stop;
    const conduct: Conduct = {
      signal,
      progress: (done, total = turn.run.total) => (turn.run = { ...turn.run, done, total }),
      note: async (change) => {
        if (!(await this.settle(turn, change))) turn.stop.abort(takenOver);
        if (signal.reason === takenOver) signal.throwIfAborted();
      },
    };
    const end = await this.job(turn.run, conduct).catch((error: unknown) => this.endAfter(error, turn));
    if (end !== null) await this.settle(turn, { isUnderWay: false, ...end });
  }

  private async job(run: ImportRun, conduct: Conduct): Promise<Partial<ImportRun>> {
    switch (run.phase) {
      case 'checking':
        return this.jobs.check(run, conduct);
      case 'importing':
        return this.jobs.import(run, conduct);
      case 'withdrawn':
        await this.withdrawals.carryOut(run, conduct.signal);
        return {};
      default:
        throw new Error(`Nothing is to be done for an import that is ${run.phase}.`);
    }
  }

  /** Nothing to write down where whoever comes next goes on from what was written. */
  private async endAfter(error: unknown, { run, stop }: Turn): Promise<Partial<ImportRun> | null> {
    if (error === stop.signal.reason && error !== cancelled) return null;
    if (error instanceof StoreUnavailable || isAway(error)) {
      this.logger.warn(`Import ${run.id} goes on in a moment. ${String(error)}`);
      // Where not even this can be kept, the next turn goes on from what was kept before.
      return this.jobs.handOver(run).catch(() => null);
    }
    const finishedAt = this.clock.now();
    if (stop.signal.aborted) return { phase: 'cancelled', finishedAt };
    this.logger.error(`Import ${run.id} failed.`, error);
    return { phase: 'failed', finishedAt, error: error instanceof Error ? error.message : String(error) };
  }

  /** False where somebody else has taken it up meanwhile. Of what is kept of its rows, only the newest stays. */
  private async settle(turn: Turn, change: Partial<ImportRun>): Promise<boolean> {
    const before = turn.run;
    const after = { ...before, ...change };
    const isOurs = await this.runs.settle(after);
    if (isOurs) turn.run = { ...turn.run, ...change };
    if (after.staging !== before.staging) await this.place.forget(isOurs ? before.staging : after.staging);
    return isOurs;
  }

  private async keepTelling(turn: Turn, over: AbortSignal): Promise<void> {
    while (turn.stop.signal.reason !== takenOver) {
      await setTimeout(millisecondsBetweenTellings, undefined, { signal: over, ref: false }).catch(
        () => undefined,
      );
      if (over.aborted) return;
      // What cannot be told now is told the next time; a right that runs out meanwhile ends the turn.
      const heard = await this.runs.tell(turn.run).catch(() => undefined);
      if (heard === null) turn.stop.abort(takenOver);
      if (heard?.isCancelAsked) turn.stop.abort(cancelled);
    }
  }
}

const millisecondsBetweenTellings = 500;
