import { CommandRunner, type Outcome } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { pilot, pilotStream, type Candidate } from '@gatehouse/pilots-domain';
import { ReadStore } from '@gatehouse/projections';
import { by, Clock } from '@gatehouse/server-kit';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { candidates } from './candidates.projection';

export class AppointPerson extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly input: { commandId: string; pilotId: string; person: string },
    readonly duty:
      { type: 'NameSponsor' } | { type: 'OfferOwnership' } | { type: 'ReassignOwnership'; reason: string },
  ) {
    super();
  }
}

/** Sponsor and owner are people that access knows of; whether it does is read here and passed to the decision. */
@CommandHandler(AppointPerson)
export class AppointPersonHandler implements ICommandHandler<AppointPerson> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly rows: ReadStore,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, input: { commandId, pilotId, person }, duty }: AppointPerson): Promise<Outcome> {
    return this.runner.run(
      pilot,
      { ...duty, pilotId, actor, candidate: await this.candidate(person) },
      { stream: pilotStream(pilotId), commandId, ...by(actor), occurredAt: this.clock.now() },
    );
  }

  private async candidate(person: string): Promise<Candidate> {
    return (await this.rows.row(candidates, person)) ?? { person, standing: 'unknown' };
  }
}
