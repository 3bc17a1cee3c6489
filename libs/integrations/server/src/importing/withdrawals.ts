import { CommandRunner, EventStore, uuidv5 } from '@gatehouse/event-store';
import { pilot, pilotStream } from '@gatehouse/pilots-domain';
import { ReadStore } from '@gatehouse/projections';
import { Clock } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import { importIndex } from '../import-index.projection';
import type { ImportRun } from './import-run';

/** Takes back what an import registered, pilot by pilot; what somebody touched meanwhile stays. */
@Injectable()
export class Withdrawals {
  constructor(
    private readonly runner: CommandRunner,
    private readonly log: EventStore,
    private readonly reads: ReadStore,
    private readonly clock: Clock,
  ) {}

  /** How many pilots an import registered, and to how many of them something else has happened since. */
  async pilotsOf(id: string): Promise<{ pilots: number; touched: number }> {
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

  async carryOut(run: ImportRun, signal: AbortSignal): Promise<void> {
    await this.reads.caughtUp(await this.log.head(), 60_000);
    let after = '';
    for (;;) {
      const rows = this.reads.select(importIndex).select('key').where('registered_by', '=', run.id);
      const page = await rows.where('key', '>', after).orderBy('key').limit(64).execute();
      const last = page.at(-1);
      if (last === undefined) return;
      signal.throwIfAborted();
      await Promise.all(page.map(({ key }) => this.withdraw(key, run)));
      after = last.key;
    }
  }

  private async withdraw(pilotId: string, { id, actor }: ImportRun): Promise<void> {
    const command = { type: 'WithdrawPilot' as const, pilotId, actor, importId: id };
    const target = {
      stream: pilotStream(pilotId),
      commandId: uuidv5(`${id}/withdraw/${pilotId}`),
      by: actor.person,
      occurredAt: this.clock.now(),
      correlationId: id,
    };
    for (;;) {
      const outcome = await this.runner.run(pilot, command, target);
      if (outcome.accepted || outcome.code !== 'busy') return;
    }
  }
}
