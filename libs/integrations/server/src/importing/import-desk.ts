import { CommandRunner, EventStore, uuidv5, type Outcome } from '@gatehouse/event-store';
import {
  importDecider,
  importStream,
  mappingObstacle,
  withdrawalObstacle,
  type ColumnMapping,
  type ImportCommand,
} from '@gatehouse/integrations-domain';
import { everywhere, mayActAs, reject, type Actor, type Refusal } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { Clock } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import { importIndex } from '../import-index.projection';
import { ImportRuns, noCounts, type ImportRun } from './import-runs';
import { ImportWork } from './import-work';
import { Uploads } from './uploads';

export type CheckRequest = {
  commandId: string;
  file: string;
  fileName: string;
  columns: readonly ColumnMapping[];
  effectiveOn: string;
};

const mostChecks = 4;

/** Where the programme office brings its files: takes the order, and answers at once. */
@Injectable()
export class ImportDesk {
  constructor(
    private readonly work: ImportWork,
    private readonly runs: ImportRuns,
    private readonly uploads: Uploads,
    private readonly runner: CommandRunner,
    private readonly log: EventStore,
    private readonly reads: ReadStore,
    private readonly clock: Clock,
  ) {}

  async check(actor: Actor, request: CheckRequest): Promise<Outcome> {
    const id = importIdOf(request.commandId);
    if (await this.work.find(id)) return this.accepted();
    const refusal = this.notTheirs(actor) ?? (await this.flawIn(request));
    if (refusal) return refusal;
    const { file, fileName, columns, effectiveOn } = request;
    const upload = await this.uploads.find(file);
    await this.work.check({
      ...{ id, file, fileName, columns, effectiveOn, actor, phase: 'checking', done: 0 },
      ...{
        total: upload?.reading.rows ?? 0,
        counts: noCounts,
        startedAt: this.clock.now(),
        finishedAt: null,
      },
      ...{ seconds: null, firstPosition: null, lastPosition: null, startedPosition: null, error: null },
    });
    return this.accepted();
  }

  async start(actor: Actor, id: string): Promise<Outcome> {
    const run = await this.work.find(id);
    const refusal = this.notTheirs(actor) ?? this.notToBeStarted(run);
    if (refusal) return refusal;
    if (run === null) return unknown;
    if (run.startedPosition !== null) {
      if (run.phase === 'failed') await this.work.import(run);
      return this.accepted();
    }

    const { file, fileName, columns: mapping, effectiveOn } = run;
    const today = this.clock.now().slice(0, 10);
    const order = { file, fileName, mapping, effectiveOn, today };
    const outcome = await this.run({ type: 'StartImport', importId: id, actor, ...order }, 'start');
    if (outcome.accepted) await this.work.import({ ...run, actor, startedPosition: outcome.position });
    return outcome;
  }

  async cancel(actor: Actor, id: string): Promise<Outcome> {
    const run = await this.work.find(id);
    const refusal = this.notTheirs(actor);
    if (refusal) return refusal;
    if (run === null) return unknown;
    if (run.phase !== 'checking' && run.phase !== 'importing' && run.phase !== 'checked')
      return reject('nothing-to-cancel', 'This import has ended already.');
    if (run.phase === 'checked')
      await this.runs.put({ ...run, phase: 'cancelled', finishedAt: this.clock.now() });
    await this.work.cancel(id);
    return this.accepted();
  }

  async withdraw(actor: Actor, id: string): Promise<Outcome> {
    const run = await this.work.find(id);
    if (run === null) return unknown;
    const { pilots, touched } = await this.pilotsOf(id);
    const outcome = await this.run(
      { type: 'WithdrawImport', importId: id, actor, pilots, touched },
      'withdraw',
    );
    if (outcome.accepted && run.phase !== 'withdrawn') await this.work.withdraw({ ...run, actor });
    return outcome;
  }

  /** Why an import cannot be taken back now, in words; null where it can. */
  async obstacleTo({ id, phase, counts }: ImportRun): Promise<string | null> {
    if (phase === 'withdrawn') return 'It was withdrawn already.';
    if (phase !== 'finished' && phase !== 'cancelled')
      return 'Only an import that has finished can be withdrawn.';
    const { pilots, touched } = await this.pilotsOf(id);
    if (pilots === 0 && counts.changed === 0) return 'It registered nothing.';
    return withdrawalObstacle(counts.changed, touched)?.reason ?? null;
  }

  private async pilotsOf(id: string): Promise<{ pilots: number; touched: number }> {
    await this.reads.caughtUp(await this.log.head(), 5_000);
    const { pilots, touched } = await this.reads
      .select(importIndex)
      .select((row) => [
        row.fn.countAll<number>().as('pilots'),
        row.fn.sum<number | null>('is_touched').as('touched'),
      ])
      .where('registered_by', '=', id)
      .executeTakeFirstOrThrow();
    return { pilots, touched: touched ?? 0 };
  }

  private run(command: ImportCommand, step: 'start' | 'withdraw'): Promise<Outcome> {
    return this.runner.run(importDecider, command, {
      stream: importStream(command.importId),
      commandId: uuidv5(`${command.importId}/${step}`),
      by: command.actor.person,
      occurredAt: this.clock.now(),
      correlationId: command.importId,
    });
  }

  private notTheirs(actor: Actor): Refusal | null {
    if (mayActAs(actor, 'programme-office', everywhere)) return null;
    return reject('not-your-role', 'Only the programme office imports. Ask them.');
  }

  private async flawIn({ file, columns, effectiveOn }: CheckRequest): Promise<Refusal | null> {
    const upload = await this.uploads.find(file);
    if (!upload) return reject('file-unknown', 'This file is not here. Upload it first.', 'file');
    if (this.work.checking >= mostChecks)
      return reject('busy', 'Several files are being checked. Try again in a moment.');
    if (effectiveOn > this.clock.now().slice(0, 10))
      return reject(
        'effective-date-in-the-future',
        `A file cannot speak for ${effectiveOn}, which has not come yet. Choose today or an earlier day.`,
        'effectiveOn',
      );
    const obstacle = mappingObstacle(
      columns,
      upload.reading.columns.map(({ header }) => header),
    );
    return obstacle === null ? null : reject('mapping-unusable', obstacle, 'mapping');
  }

  private notToBeStarted(run: ImportRun | null): Refusal | null {
    if (run === null) return unknown;
    if (run.phase === 'checked' || run.startedPosition !== null) return this.otherIsRunning(run);
    return reject(
      'not-checked',
      'Only an import whose rows have been checked can be started. Check the file again.',
    );
  }

  private otherIsRunning({ id }: ImportRun): Refusal | null {
    const other = this.work.importing;
    if (other === null || other.id === id) return null;
    return reject(
      'another-import-is-running',
      `${other.fileName} is being imported. Wait for its end, or cancel it.`,
    );
  }

  private async accepted(): Promise<Outcome> {
    return { accepted: true, position: await this.log.head(), version: 0 };
  }
}

export const importIdOf = (commandId: string): string => uuidv5(`import/${commandId}`);

const unknown = reject('import-unknown', 'There is no such import. Look it up in the list.', 'importId');
