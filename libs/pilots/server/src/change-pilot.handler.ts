import { CommandRunner, type Outcome } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { pilot, pilotStream, type PilotCommand, type PilotCommandOf } from '@gatehouse/pilots-domain';
import { by, Clock } from '@gatehouse/server-kit';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

type Bare<Type extends PilotCommand['type']> = Omit<PilotCommandOf<Type>, 'pilotId' | 'actor'>;

/** The changes that need no fact but the hour. */
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
  | Bare<'KillPilot'>;

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
    private readonly clock: Clock,
  ) {}

  execute({ actor, input: { commandId, pilotId, seenVersion }, change }: ChangePilot): Promise<Outcome> {
    return this.runner.run(
      pilot,
      { ...change, pilotId, actor },
      {
        stream: pilotStream(pilotId),
        commandId,
        ...by(actor),
        occurredAt: this.clock.now(),
        ...(seenVersion !== undefined && { seenVersion }),
      },
    );
  }
}
