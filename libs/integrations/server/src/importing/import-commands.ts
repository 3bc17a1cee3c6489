import { CommandRunner, uuidv5, type Outcome } from '@gatehouse/event-store';
import {
  importDecider,
  importStream,
  type ImportCommand,
  type ImportEventOf,
} from '@gatehouse/integrations-domain';
import type { Actor } from '@gatehouse/kernel';
import { Clock } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import type { ImportRun } from './import-run';

/** What the log hears of an import itself; each of these is recorded once, whichever process says it how often. */
@Injectable()
export class ImportCommands {
  constructor(
    private readonly runner: CommandRunner,
    private readonly clock: Clock,
  ) {}

  start({ id, file, fileName, columns: mapping, effectiveOn, actor }: ImportRun): Promise<Outcome> {
    const today = this.clock.now().slice(0, 10);
    const order = { file, fileName, mapping, effectiveOn, today };
    return this.run({ type: 'StartImport', importId: id, actor, ...order }, 'start');
  }

  finish(
    { id, actor }: ImportRun,
    end: Omit<ImportEventOf<'ImportFinished'>, 'type' | 'importId'>,
  ): Promise<Outcome> {
    return this.run({ type: 'FinishImport', importId: id, actor, ...end }, 'finish');
  }

  withdraw(id: string, actor: Actor, of: { pilots: number; touched: number }): Promise<Outcome> {
    return this.run({ type: 'WithdrawImport', importId: id, actor, ...of }, 'withdraw');
  }

  private run(command: ImportCommand, step: 'start' | 'finish' | 'withdraw'): Promise<Outcome> {
    return this.runner.run(importDecider, command, {
      stream: importStream(command.importId),
      commandId: uuidv5(`${command.importId}/${step}`),
      by: command.actor.person,
      occurredAt: this.clock.now(),
      correlationId: command.importId,
    });
  }
}
