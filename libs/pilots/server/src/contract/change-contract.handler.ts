import { hash } from 'node:crypto';
import { CommandRunner, EventStore, type Outcome } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import {
  contract,
  contractStream,
  type ClauseText,
  type ContractCommand,
  type ContractCommandOf,
  type DraftStart,
} from '@gatehouse/pilots-domain';
import { ReadStore } from '@gatehouse/projections';
import { by, Clock } from '@gatehouse/server-kit';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { templateOf } from './contract-templates';
import { pilotFacts } from './pilot-facts';

type Bare<Type extends ContractCommand['type']> = Omit<
  ContractCommandOf<Type>,
  'pilotId' | 'actor' | 'pilot'
>;

/** What is asked for, without the facts that are read here. */
export type ContractChange =
  | {
      type: 'DraftContract';
      start: Exclude<DraftStart, { from: 'contract' }> | { from: 'contract'; pilotId: string };
    }
  | (ClauseText & { type: 'ReviseClause'; seenVersion: number })
  | { type: 'SubmitContract' }
  | Omit<Bare<'SignContract'>, 'at'>
  | Bare<'RefuseSignature'>;

type About = Pick<ContractCommand, 'pilotId' | 'actor' | 'pilot'>;

export class ChangeContract extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly input: { commandId: string; pilotId: string; seenVersion?: number },
    readonly change: ContractChange,
  ) {
    super();
  }
}

/** The pilot's owner, sponsor and place are facts of another stream: read up to now, and passed to the decision. */
@CommandHandler(ChangeContract)
export class ChangeContractHandler implements ICommandHandler<ChangeContract> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly log: EventStore,
    private readonly rows: ReadStore,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, input, change }: ChangeContract): Promise<Outcome> {
    const { commandId, pilotId, seenVersion } = input;
    if (!(await this.rows.caughtUp(await this.log.head(), longestWaitInMs))) return behind;
    const pilot = await pilotFacts(this.rows, pilotId);
    const command = await this.whole(change, { pilotId, actor, pilot });
    return this.runner.run(contract, command, {
      stream: contractStream(pilotId),
      commandId,
      ...by(actor),
      occurredAt: this.clock.now(),
      ...(seenVersion !== undefined && { seenVersion }),
    });
  }

  private async whole(change: ContractChange, about: About): Promise<ContractCommand> {
    switch (change.type) {
      case 'DraftContract':
        return { ...about, type: change.type, start: await this.startOf(change.start) };
      case 'SubmitContract':
        return { ...about, type: change.type, digestOf: (text) => hash('sha256', text) };
      case 'SignContract':
        return { ...about, ...change, at: this.clock.now() };
      default:
        return { ...about, ...change };
    }
  }

  private async startOf(
    start: Extract<ContractChange, { type: 'DraftContract' }>['start'],
  ): Promise<DraftStart> {
    return start.from === 'contract'
      ? { ...start, found: await templateOf(this.rows, start.pilotId) }
      : start;
  }
}

const longestWaitInMs = 5_000;
const behind: Outcome = {
  accepted: false,
  code: 'busy',
  reason: 'The read models are behind the log just now, so nobody can say who owns the pilot. Try again.',
};
