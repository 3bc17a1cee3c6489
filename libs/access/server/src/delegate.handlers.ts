import { person, personStream } from '@gatehouse/access-domain';
import { CommandRunner, uuidv5, type Outcome } from '@gatehouse/event-store';
import type { Actor, Duty } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { by, Clock } from '@gatehouse/server-kit';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { standingOf } from './standing-of';

export class NameDelegate extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly commandId: string,
    readonly naming: {
      personId: string;
      delegate: string;
      duties: readonly Duty[];
      /** At once, where it is null. */
      from: string | null;
      until: string;
    },
  ) {
    super();
  }
}

@CommandHandler(NameDelegate)
export class NameDelegateHandler implements ICommandHandler<NameDelegate> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly rows: ReadStore,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, commandId, naming }: NameDelegate): Promise<Outcome> {
    const now = this.clock.now();
    const delegationId = uuidv5(`delegation/${commandId}`);
    const standing = await standingOf(this.rows, naming.delegate);
    return this.runner.run(
      person,
      { type: 'NameDelegate', actor, ...naming, from: naming.from ?? now, delegationId, standing, now },
      { stream: personStream(naming.personId), commandId, ...by(actor), occurredAt: now },
    );
  }
}

export class EndDelegation extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly commandId: string,
    readonly ending: { personId: string; delegationId: string },
  ) {
    super();
  }
}

@CommandHandler(EndDelegation)
export class EndDelegationHandler implements ICommandHandler<EndDelegation> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly clock: Clock,
  ) {}

  execute({ actor, commandId, ending }: EndDelegation): Promise<Outcome> {
    const now = this.clock.now();
    return this.runner.run(
      person,
      { type: 'EndDelegation', actor, ...ending, now },
      { stream: personStream(ending.personId), commandId, ...by(actor), occurredAt: now },
    );
  }
}
