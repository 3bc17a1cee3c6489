import { CommandRunner, type Outcome } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { pilot, pilotStream, type Description } from '@gatehouse/pilots-domain';
import { by, Clock } from '@gatehouse/server-kit';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

export class RegisterPilot extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly commandId: string,
    readonly pilotId: string,
    readonly description: Description,
  ) {
    super();
  }
}

@CommandHandler(RegisterPilot)
export class RegisterPilotHandler implements ICommandHandler<RegisterPilot> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly clock: Clock,
  ) {}

  execute({ actor, commandId, pilotId, description }: RegisterPilot): Promise<Outcome> {
    return this.runner.run(
      pilot,
      {
        type: 'RegisterPilot',
        pilotId,
        actor,
        description,
        autonomy: 0,
        source: { kind: 'manual' },
        reported: {},
      },
      { stream: pilotStream(pilotId), commandId, ...by(actor), occurredAt: this.clock.now() },
    );
  }
}
