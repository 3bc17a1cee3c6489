import { uuidv5, type Outcome } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { InputError, positionText, SignedIn, type Schema } from '@gatehouse/server-kit';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ChangePlacement, type PlacementChange } from './change-placement.handler';
import { namedPilots } from './named-pilots';
import { unplacedPilots } from './unplaced-pilots';

type Chosen = { commandId: string; pilots: readonly string[] };
type Refused = { pilotId: string; code: string; reason: string };

/** One wish for many pilots: each is decided by itself, each is an event of its own, and what was refused is listed. */
@Resolver()
export class PlacementCommandsResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly rows: ReadStore,
  ) {}

  @Mutation('placePilots')
  async placePilots(@Args('input') input: Schema.PlacePilotsInput, @SignedIn() actor: Actor) {
    const { commandId, policyId, version } = input;
    const pilots = input.pilots ?? (await unplacedPilots(this.rows, { first: most })).ids;
    return this.each(actor, { commandId, pilots }, { type: 'PlacePilot', to: { policyId, version } });
  }

  @Mutation('migratePilots')
  migratePilots(@Args('input') input: Schema.MigratePilotsInput, @SignedIn() actor: Actor) {
    const { policyId, version, reason } = input;
    return this.each(actor, input, { type: 'MigratePilot', to: { policyId, version }, reason });
  }

  private async each(actor: Actor, { commandId, pilots }: Chosen, change: PlacementChange) {
    const chosen = [...new Set(pilots)];
    if (chosen.length === 0) throw new InputError('pilots', 'none is chosen. Choose at least one.');
    if (chosen.length > most)
      throw new InputError('pilots', `${chosen.length} are too many; at most ${most}.`);
    const answers = await Promise.all(
      chosen.map(async (pilotId) => {
        const one = { commandId: uuidv5(`${commandId}/${pilotId}`), pilotId };
        const outcome = await this.commands.execute<ChangePlacement, Outcome>(
          new ChangePlacement(actor, one, change),
        );
        return { pilotId, outcome };
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
    return refused.map(({ pilotId, code, reason }) => ({ pilot: names(pilotId), code, reason }));
  }
}

const most = 500;
