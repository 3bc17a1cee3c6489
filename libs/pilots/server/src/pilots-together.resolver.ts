import { uuidv5, type Outcome } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { InputError, positionText, SignedIn, type Schema } from '@gatehouse/server-kit';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AppointPerson } from './appoint-person.handler';
import { ChangePilot } from './change-pilot.handler';
import { namedPilots } from './named-pilots';

type Chosen = { commandId: string; pilots: readonly string[] };
type One = { commandId: string; pilotId: string };
type Refused = { pilotId: string; code: string; reason: string };

/** One wish for many pilots: each is decided by itself, and what was refused is listed. */
@Resolver()
export class PilotsTogetherResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly rows: ReadStore,
  ) {}

  @Mutation('offerOwnershipTogether')
  offerOwnershipTogether(@Args('input') input: Schema.OfferOwnershipTogetherInput, @SignedIn() actor: Actor) {
    const duty = { type: 'OfferOwnership' } as const;
    return this.each(input, (one) => new AppointPerson(actor, { ...one, person: input.to }, duty));
  }

  @Mutation('nameSponsorTogether')
  nameSponsorTogether(@Args('input') input: Schema.NameSponsorTogetherInput, @SignedIn() actor: Actor) {
    const duty = { type: 'NameSponsor' } as const;
    return this.each(input, (one) => new AppointPerson(actor, { ...one, person: input.person }, duty));
  }

  @Mutation('assignProgrammeTogether')
  assignProgrammeTogether(
    @Args('input') input: Schema.AssignProgrammeTogetherInput,
    @SignedIn() actor: Actor,
  ) {
    const change = { type: 'AssignProgramme', programme: input.programme } as const;
    return this.each(input, (one) => new ChangePilot(actor, one, change));
  }

  @Mutation('assignRiskTierTogether')
  assignRiskTierTogether(@Args('input') input: Schema.AssignRiskTierTogetherInput, @SignedIn() actor: Actor) {
    const { tier, basis } = input;
    const change = { type: 'AssignRiskTier', tier, basis, reported: null } as const;
    return this.each(input, (one) => new ChangePilot(actor, one, change));
  }

  private async each({ commandId, pilots }: Chosen, command: (one: One) => AppointPerson | ChangePilot) {
    const chosen = [...new Set(pilots)];
    if (chosen.length === 0) throw new InputError('pilots', 'none is chosen. Choose at least one.');
    if (chosen.length > most)
      throw new InputError('pilots', `${chosen.length} are too many; at most ${most}.`);
    const answers = await Promise.all(
      chosen.map(async (pilotId) => {
        const one = { commandId: uuidv5(`${commandId}/${pilotId}`), pilotId };
        return {
          pilotId,
          outcome: await this.commands.execute<AppointPerson | ChangePilot, Outcome>(command(one)),
        };
      }),
    );
    const positions = answers.flatMap(({ outcome }) => (outcome.accepted ? [outcome.position] : []));
    const refused = answers.flatMap(({ pilotId, outcome }) =>
      outcome.accepted ? [] : [{ pilotId, code: outcome.code, reason: outcome.reason }],
    );
    return {
      accepted: positions.length,
      refused: await this.named(refused),
      position: positions.length > 0 ? positionText(Math.max(...positions)) : null,
    };
  }

  private async named(refused: readonly Refused[]) {
    const names = await namedPilots(
      this.rows,
      refused.map(({ pilotId }) => pilotId),
    );
    return refused.map(({ pilotId, code, reason }) => ({ pilot: names.get(pilotId), code, reason }));
  }
}

const most = 500;
