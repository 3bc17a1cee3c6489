import type { Actor } from '@gatehouse/kernel';
import { OperationalStore } from '@gatehouse/operational-store';
import { Injectable } from '@nestjs/common';
import type { IntegrationsTables } from '../integrations.tables';
import { rowOf, runOf, type ImportRun } from './import-run';

/** Where imports on their way are kept, for every process that may be asked about one or take its work up. */
@Injectable()
export class ImportRuns {
  constructor(private readonly store: OperationalStore) {}

  async find(id: string): Promise<ImportRun | null> {
    const row = await this.table.selectFrom('import_run').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? runOf(row) : null;
  }

  async newest(limit: number): Promise<ImportRun[]> {
    const query = this.table.selectFrom('import_run').selectAll();
    return (await query.orderBy('started_at', 'desc').limit(limit).execute()).map(runOf);
  }

  /** Those with work left to do, whoever is at it or nobody. */
  async underWay(): Promise<ImportRun[]> {
    const query = this.table.selectFrom('import_run').selectAll().where('is_under_way', '=', 1);
    return (await query.orderBy('started_at').execute()).map(runOf);
  }

  /** The one that is being imported; the database keeps it at one. */
  async importing(): Promise<ImportRun | null> {
    const query = this.table.selectFrom('import_run').selectAll().where('phase', '=', 'importing');
    const row = await query.executeTakeFirst();
    return row ? runOf(row) : null;
  }

  /** Nothing where it is here already: the same order came twice. */
  async create(run: ImportRun): Promise<void> {
    const insert = this.table.insertInto('import_run').values(rowOf(run));
    await insert.onConflict((conflict) => conflict.column('id').doNothing()).execute();
  }

  /** Makes it the one that is imported, for whoever takes the work up; false where it no longer stands before that. */
  async beginImport(id: string, actor: Actor): Promise<boolean> {
    const fresh = { done: 0, error: null, finished_at: null, is_under_way: 1, is_cancel_asked: 0 };
    const { numUpdatedRows } = await this.table
      .updateTable('import_run')
      .set({ ...fresh, phase: 'importing', actor: JSON.stringify(actor) })
      .where('id', '=', id)
      .where((row) =>
        row.or([
          row('phase', '=', 'checked'),
          row.and([row('phase', '=', 'failed'), row('started_position', 'is not', null)]),
        ]),
      )
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** Its start was refused before anybody took it up: as if it had not been ordered. */
  async undoBegin({ id, turn }: ImportRun): Promise<void> {
    await this.table
      .updateTable('import_run')
      .set({ phase: 'checked', is_under_way: 0 })
      .where('id', '=', id)
      .where('turn', '=', turn)
      .where('phase', '=', 'importing')
      .where('started_position', 'is', null)
      .execute();
  }

  async started(id: string, position: number): Promise<void> {
    const update = this.table.updateTable('import_run').set({ started_position: position });
    await update.where('id', '=', id).where('started_position', 'is', null).execute();
  }

  async beginWithdrawal(id: string, actor: Actor): Promise<void> {
    await this.table
      .updateTable('import_run')
      .set({ phase: 'withdrawn', is_under_way: 1, is_cancel_asked: 0, actor: JSON.stringify(actor) })
      .where('id', '=', id)
      .where('phase', '<>', 'withdrawn')
      .where('is_under_way', '=', 0)
      .execute();
  }

  /** Before it was started there is nothing to stop. */
  async cancelChecked(id: string, now: string): Promise<void> {
    const update = this.table.updateTable('import_run').set({ phase: 'cancelled', finished_at: now });
    await update.where('id', '=', id).where('phase', '=', 'checked').execute();
  }

  /** Whoever is at work on it, in whichever process, sees this within a second. */
  async askToCancel(id: string): Promise<void> {
    const update = this.table.updateTable('import_run').set({ is_cancel_asked: 1 });
    await update.where('id', '=', id).where('is_under_way', '=', 1).execute();
  }

  /** From here on nobody who took it up before writes to it. Null where there is nothing left to do. */
  async takeUp(id: string): Promise<ImportRun | null> {
    const row = await this.table
      .updateTable('import_run')
      .set((current) => ({ turn: current('turn', '+', 1) }))
      .where('id', '=', id)
      .where('is_under_way', '=', 1)
      .returningAll()
      .executeTakeFirst();
    return row ? runOf(row) : null;
  }

  /** How far it has come, for the other processes; null where somebody else has taken it up meanwhile. */
  async tell({ id, turn, done, total }: ImportRun): Promise<{ isCancelAsked: boolean } | null> {
    const update = this.table.updateTable('import_run').set({ done, total });
    const row = await update
      .where('id', '=', id)
      .where('turn', '=', turn)
      // Told too late, when the end is written already, it would take that back.
      .where('is_under_way', '=', 1)
      .returning('is_cancel_asked')
      .executeTakeFirst();
    return row ? { isCancelAsked: row.is_cancel_asked === 1 } : null;
  }

  /** What its work came to; false where somebody else has taken it up meanwhile, and nothing was written. */
  async settle(run: ImportRun): Promise<boolean> {
    // Whether it is to be cancelled is for others to write.
    const { id, turn, is_cancel_asked: _, ...changes } = rowOf(run);
    const update = this.table.updateTable('import_run').set(changes);
    const { numUpdatedRows } = await update.where('id', '=', id).where('turn', '=', turn).executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  private get table() {
    return this.store.tables<IntegrationsTables>();
  }
}
