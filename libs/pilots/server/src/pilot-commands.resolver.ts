import { uuidv5 } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import type { Description } from '@gatehouse/pilots-domain';
import { asOutcome, SignedIn, type Schema } from '@gatehouse/server-kit';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AppointPerson } from './appoint-person.handler';
import { ChangePilot, type PilotChange } from './change-pilot.handler';
import { RegisterPilot } from './register-pilot.handler';

@Resolver()
export class PilotCommandsResolver {
  constructor(private readonly commands: CommandBus) {}

  @Mutation('registerPilot')
  async registerPilot(@Args('input') input: Schema.RegisterPilotInput, @SignedIn() actor: Actor) {
    const pilotId = uuidv5(`pilot/${input.commandId}`);
    const command = new RegisterPilot(actor, input.commandId, pilotId, descriptionOf(input));
    return asOutcome(await this.commands.execute(command), pilotId);
  }

  @Mutation('revisePilot')
  revisePilot(@Args('input') input: Schema.RevisePilotInput, @SignedIn() actor: Actor) {
    const source = { kind: 'manual' } as const;
    const description = descriptionOf(input);
    return this.change(actor, input, { type: 'RevisePilot', description, source, reported: null });
  }

  @Mutation('assignRiskTier')
  assignRiskTier(@Args('input') input: Schema.AssignRiskTierInput, @SignedIn() actor: Actor) {
    const { tier, basis } = input;
    return this.change(actor, input, { type: 'AssignRiskTier', tier, basis, reported: null });
  }

  @Mutation('nameSponsor')
  nameSponsor(@Args('input') input: Schema.NameSponsorInput, @SignedIn() actor: Actor) {
    return this.appoint(actor, input, { type: 'NameSponsor' });
  }

  @Mutation('offerOwnership')
  offerOwnership(@Args('input') { to, ...input }: Schema.OfferOwnershipInput, @SignedIn() actor: Actor) {
    return this.appoint(actor, { ...input, person: to }, { type: 'OfferOwnership' });
  }

  @Mutation('acceptOwnership')
  acceptOwnership(@Args('input') input: Schema.AcceptOwnershipInput, @SignedIn() actor: Actor) {
    return this.change(actor, input, { type: 'AcceptOwnership' });
  }

  @Mutation('declineOwnership')
  declineOwnership(@Args('input') input: Schema.DeclineOwnershipInput, @SignedIn() actor: Actor) {
    return this.change(actor, input, { type: 'DeclineOwnership', reason: input.reason });
  }

  @Mutation('releaseOwnership')
  releaseOwnership(@Args('input') input: Schema.ReleaseOwnershipInput, @SignedIn() actor: Actor) {
    return this.change(actor, input, { type: 'ReleaseOwnership', reason: input.reason });
  }

  @Mutation('holdPilot')
  holdPilot(@Args('input') input: Schema.HoldPilotInput, @SignedIn() actor: Actor) {
    return this.change(actor, input, { type: 'HoldPilot', cause: 'programme-office', reason: input.reason });
  }

  @Mutation('resumePilot')
  resumePilot(@Args('input') input: Schema.ResumePilotInput, @SignedIn() actor: Actor) {
    return this.change(actor, input, {
      type: 'ResumePilot',
      cause: 'programme-office',
      reason: input.reason,
    });
  }

  private async change(
    actor: Actor,
    { commandId, pilotId, seenVersion }: { commandId: string; pilotId: string; seenVersion?: number },
    change: PilotChange,
  ) {
    const input = { commandId, pilotId, ...(seenVersion !== undefined && { seenVersion }) };
    return asOutcome(await this.commands.execute(new ChangePilot(actor, input, change)), pilotId);
  }

  private async appoint(actor: Actor, input: Schema.NameSponsorInput, duty: AppointPerson['duty']) {
    return asOutcome(await this.commands.execute(new AppointPerson(actor, input, duty)), input.pilotId);
  }
}

const descriptionOf = ({
  name,
  purpose,
  unit,
  programme,
  tags,
}: Schema.RegisterPilotInput | Schema.RevisePilotInput): Description => ({
  name,
  purpose,
  unit,
  programme: programme ?? null,
  tags: tags ?? [],
});
