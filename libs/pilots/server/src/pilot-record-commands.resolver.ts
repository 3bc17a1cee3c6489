import type { Actor } from '@gatehouse/kernel';
import type { AutonomyLevel } from '@gatehouse/pilots-domain';
import { asOutcome, fromWire, InputError, SignedIn, type Schema } from '@gatehouse/server-kit';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AppointPerson } from './appoint-person.handler';
import { ChangePilot, type PilotChange } from './change-pilot.handler';
import { ComparePilots } from './compare-pilots.handler';

@Resolver()
export class PilotRecordCommandsResolver {
  constructor(private readonly commands: CommandBus) {}

  @Mutation('addNote')
  addNote(@Args('input') { text, ...input }: Schema.AddNoteInput, @SignedIn() actor: Actor) {
    return this.change(actor, input, { type: 'AddNote', text });
  }

  @Mutation('declareConditions')
  declareConditions(@Args('input') input: Schema.DeclareConditionsInput, @SignedIn() actor: Actor) {
    const lines = input.lines.map(({ aspect, inPilot, inProduction, closing }) => ({
      ...{ aspect: fromWire(aspect), inPilot, inProduction, closing: closing ?? null },
    }));
    return this.change(actor, input, { type: 'DeclareConditions', lines });
  }

  @Mutation('declareDuplicate')
  declareDuplicate(@Args('input') input: Schema.DeclareDuplicateInput, @SignedIn() actor: Actor) {
    return this.compare(new ComparePilots(actor, input, { type: 'DeclareDuplicate', basis: input.basis }));
  }

  @Mutation('dismissDuplicate')
  dismissDuplicate(@Args('input') input: Schema.DismissDuplicateInput, @SignedIn() actor: Actor) {
    return this.compare(new ComparePilots(actor, input, { type: 'DismissDuplicate', reason: input.reason }));
  }

  @Mutation('killPilot')
  killPilot(@Args('input') input: Schema.KillPilotInput, @SignedIn() actor: Actor) {
    const { because, lessons } = input;
    const [reason, freed] = [fromWire(input.reason), input.freed ?? null];
    return this.change(actor, input, { type: 'KillPilot', reason, because, lessons, freed });
  }

  @Mutation('retirePilot')
  retirePilot(@Args('input') input: Schema.RetirePilotInput, @SignedIn() actor: Actor) {
    return this.change(actor, input, { type: 'RetirePilot', reason: input.reason, reported: null });
  }

  @Mutation('emergencyStop')
  emergencyStop(@Args('input') input: Schema.EmergencyStopInput, @SignedIn() actor: Actor) {
    return this.change(actor, input, { type: 'EmergencyStop', reason: input.reason });
  }

  @Mutation('liftEmergencyStop')
  liftEmergencyStop(@Args('input') input: Schema.LiftEmergencyStopInput, @SignedIn() actor: Actor) {
    return this.change(actor, input, { type: 'LiftEmergencyStop', reason: input.reason });
  }

  @Mutation('lowerAutonomy')
  lowerAutonomy(
    @Args('input') { to, reason, ...input }: Schema.LowerAutonomyInput,
    @SignedIn() actor: Actor,
  ) {
    if (!isLevel(to)) throw new InputError('to', 'an autonomy level goes from 0 to 4.');
    return this.change(actor, input, { type: 'LowerAutonomy', to, reason });
  }

  @Mutation('reassignOwnership')
  async reassignOwnership(
    @Args('input') { to, reason, ...input }: Schema.ReassignOwnershipInput,
    @SignedIn() actor: Actor,
  ) {
    const duty = { type: 'ReassignOwnership', reason } as const;
    const command = new AppointPerson(actor, { ...input, person: to }, duty);
    return asOutcome(await this.commands.execute(command), input.pilotId);
  }

  private async change(
    actor: Actor,
    { commandId, pilotId }: { commandId: string; pilotId: string },
    change: PilotChange,
  ) {
    return asOutcome(
      await this.commands.execute(new ChangePilot(actor, { commandId, pilotId }, change)),
      pilotId,
    );
  }

  private async compare(command: ComparePilots) {
    return asOutcome(await this.commands.execute(command), command.input.pilotId);
  }
}

const isLevel = (level: number): level is AutonomyLevel => [0, 1, 2, 3, 4].includes(level);
