import { CommandRunner, EventStore, type Outcome } from '@gatehouse/event-store';
import { placementStream } from '@gatehouse/gates-domain';
import type { Actor } from '@gatehouse/kernel';
import { pilot, pilotStream, type PilotCommand, type PilotCommandOf } from '@gatehouse/pilots-domain';
import { by, Clock } from '@gatehouse/server-kit';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

type Bare<Type extends PilotCommand['type']> = Omit<PilotCommandOf<Type>, 'pilotId' | 'actor'>;

/** The changes that need no fact but the hour, and for an end whether a policy governs the pilot. */
export type PilotChange =
  | Bare<'RevisePilot'>
  | Bare<'AssignRiskTier'>
  | Bare<'AcceptOwnership'>
  | Bare<'DeclineOwnership'>
  | Bare<'ReleaseOwnership'>
  | Bare<'HoldPilot'>
  | Bare<'ResumePilot'>
  | Bare<'AssignProgramme'>
  | Bare<'EmergencyStop'>
  | Bare<'LiftEmergencyStop'>
  | Bare<'LowerAutonomy'>
  | Bare<'DeclareConditions'>
  | Bare<'AddNote'>
  | Bare<'RetirePilot'>
  | Omit<Bare<'KillPilot'>, 'isUnderPolicy'>;

export class ChangePilot extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly input: { commandId: string; pilotId: string; seenVersion?: number },
    readonly change: PilotChange,
  ) {
    super();
  }
}

@CommandHandler(ChangePilot)
export class ChangePilotHandler implements ICommandHandler<ChangePilot> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly log: EventStore,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, input, change }: ChangePilot): Promise<Outcome> {
    const { commandId, pilotId, seenVersion } = input;
    const whole = change.type === 'KillPilot' ? { ...change, ...(await this.governance(pilotId)) } : change;
    return this.runner.run(
      pilot,
      { ...whole, pilotId, actor },
      {
        stream: pilotStream(pilotId),
        commandId,
        ...by(actor),
        occurredAt: this.clock.now(),
        ...(seenVersion !== undefined && { seenVersion }),
      },
    );
  }

  /** A placement is a stream of its own, and short: read from the log, it is never behind. */
  private async governance(pilotId: string) {
    return { isUnderPolicy: (await this.log.read(placementStream(pilotId))).length > 0 };
  }
}
