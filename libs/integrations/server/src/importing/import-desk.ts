import { EventStore, uuidv5, type Outcome } from '@gatehouse/event-store';
import { mappingObstacle, withdrawalObstacle, type ColumnMapping } from '@gatehouse/integrations-domain';
import { everywhere, mayActAs, reject, type Actor, type Refusal } from '@gatehouse/kernel';
import { Clock } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import { ImportCommands } from './import-commands';
import { noCounts, type ImportRun } from './import-run';
import { ImportRuns } from './import-runs';
import { ImportWork, mostChecks } from './import-work';
import { Uploads } from './uploads';
import { Withdrawals } from './withdrawals';

export type CheckRequest = {
  commandId: string;
  file: string;
  fileName: string;
  columns: readonly ColumnMapping[];
  effectiveOn: string;
};

/** Where the programme office brings its files: takes the order, and answers at once. */
@Injectable()
export class ImportDesk {
  constructor(
    private readonly work: ImportWork,
    private readonly runs: ImportRuns,
    private readonly uploads: Uploads,
    private readonly commands: ImportCommands,
    private readonly withdrawals: Withdrawals,
    private readonly log: EventStore,
    private readonly clock: Clock,
  ) {}

  async check(actor: Actor, request: CheckRequest): Promise<Outcome> {
    const id = importIdOf(request.commandId);
    if (await this.work.find(id)) return this.accepted();
    const refusal = this.notTheirs(actor) ?? (await this.flawIn(request));
    if (refusal) return refusal;
    const { file, fileName, columns, effectiveOn } = request;
    const upload = await this.uploads.find(file);
    await this.runs.create({
      ...{ id, file, fileName, columns, effectiveOn, actor, phase: 'checking' },
      ...{ done: 0, total: upload?.reading.rows ?? 0, counts: noCounts },
      ...{ startedAt: this.clock.now(), finishedAt: null, seconds: null, error: null },
      ...{ firstPosition: null, lastPosition: null, startedPosition: null },
      ...{ isUnderWay: true, isCancelAsked: false, turn: 0, staging: null },
    });
    await this.work.takeUp(id);
    return this.accepted();
  }

  async start(actor: Actor, id: string): Promise<Outcome> {
    const run = await this.work.find(id);
    const refusal = this.notTheirs(actor) ?? (await this.notToBeStarted(run));
    if (refusal) return refusal;
    if (run === null) return unknown;
    const began = await this.begun(run, actor);
    if (began !== true) return began ?? this.accepted();

    const outcome = run.startedPosition === null ? await this.recordStart({ ...run, actor }) : null;
    if (outcome?.accepted === false) return outcome;
    await this.work.takeUp(id);
    return outcome ?? this.accepted();
  }

  async cancel(actor: Actor, id: string): Promise<Outcome> {
    const run = await this.work.find(id);
    const refusal = this.notTheirs(actor);
    if (refusal) return refusal;
    if (run === null) return unknown;
    if (run.phase !== 'checking' && run.phase !== 'importing' && run.phase !== 'checked')
      return reject('nothing-to-cancel', 'This import has ended already.');
    if (run.phase === 'checked') await this.runs.cancelChecked(id, this.clock.now());
    await this.work.cancel(id);
    return this.accepted();
  }

  async withdraw(actor: Actor, id: string): Promise<Outcome> {
    const run = await this.work.find(id);
    if (run === null) return unknown;
    if (run.isUnderWay && run.phase !== 'withdrawn')
      return reject('not-finished', 'Only an import that has finished can be withdrawn. Wait, or cancel it.');
    const outcome = await this.commands.withdraw(id, actor, await this.withdrawals.pilotsOf(id));
    if (outcome.accepted) {
      await this.runs.beginWithdrawal(id, actor);
      await this.work.takeUp(id);
    }
    return outcome;
  }

  /** Why an import cannot be taken back now, in words; null where it can. */
  async obstacleTo({ id, phase, counts }: ImportRun): Promise<string | null> {
    if (phase === 'withdrawn') return 'It was withdrawn already.';
    if (phase !== 'finished' && phase !== 'cancelled')
      return 'Only an import that has finished can be withdrawn.';
    const { pilots, touched } = await this.withdrawals.pilotsOf(id);
    if (pilots === 0 && counts.changed === 0) return 'It registered nothing.';
    return withdrawalObstacle(counts.changed, touched)?.reason ?? null;
  }

  /** True where it is to be started now; null where it was before, by this order or another. */
  private async begun(run: ImportRun, actor: Actor): Promise<true | Refusal | null> {
    try {
      return (await this.runs.beginImport(run.id, actor)) || null;
    } catch (error) {
      // Two that are ordered at once, perhaps in two processes, are told apart by the database alone.
      const refusal = await this.otherIsRunning(run);
      if (refusal) return refusal;
      throw error;
    }
  }

  private async recordStart(run: ImportRun): Promise<Outcome> {
    let isRecorded = false;
    try {
      const outcome = await this.commands.start(run);
      isRecorded = outcome.accepted;
      if (outcome.accepted) await this.runs.started(run.id, outcome.position);
      return outcome;
    } finally {
      if (!isRecorded) await this.runs.undoBegin(run);
    }
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

  private async notToBeStarted(run: ImportRun | null): Promise<Refusal | null> {
    if (run === null) return unknown;
    const isChecked = run.phase === 'checked' || run.phase === 'importing' || run.startedPosition !== null;
    if (isChecked) return this.otherIsRunning(run);
    return reject(
      'not-checked',
      'Only an import whose rows have been checked can be started. Check the file again.',
    );
  }

  private async otherIsRunning({ id }: ImportRun): Promise<Refusal | null> {
    const other = await this.runs.importing();
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
