import { CommandRunner, type Outcome } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { pilot, pilotStream } from '@gatehouse/pilots-domain';
import { ReadStore } from '@gatehouse/projections';
import { by, Clock } from '@gatehouse/server-kit';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { pilotStanding } from './pilot-standing.projection';

export class ComparePilots extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly input: { commandId: string; pilotId: string; of: string },
    readonly finding:
      { type: 'DeclareDuplicate'; basis: string } | { type: 'DismissDuplicate'; reason: string },
  ) {
    super();
  }
}

/** Whether one pilot does again what another does; that there is another is read here and passed to the decision. */
@CommandHandler(ComparePilots)
export class ComparePilotsHandler implements ICommandHandler<ComparePilots> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly rows: ReadStore,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, input: { commandId, pilotId, of }, finding }: ComparePilots): Promise<Outcome> {
    const found = await this.rows.row(pilotStanding, of);
    const other = { pilotId: of, isKnown: found?.state.kind === 'registered' };
    return this.runner.run(
      pilot,
      { ...finding, pilotId, actor, other },
      { stream: pilotStream(pilotId), commandId, ...by(actor), occurredAt: this.clock.now() },
    );
  }
}
