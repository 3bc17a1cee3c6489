import { CommandRunner, EventStore, type Outcome } from '@gatehouse/event-store';
import { placement, placementStream, type PlacementCommand } from '@gatehouse/gates-domain';
import type { Actor, PolicyVersion } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { by, Clock } from '@gatehouse/server-kit';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dossiers } from '../dossier/dossiers.projection';
import { policies } from '../policy/policies.projection';

export type PlacementChange = { to: PolicyVersion } & (
  { type: 'PlacePilot' } | { type: 'MigratePilot'; reason: string }
);

export class ChangePlacement extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly input: { commandId: string; pilotId: string },
    readonly change: PlacementChange,
  ) {
    super();
  }
}

/** Where the pilot is and which versions there are, are facts of other streams: read up to now, and passed on. */
@CommandHandler(ChangePlacement)
export class ChangePlacementHandler implements ICommandHandler<ChangePlacement> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly log: EventStore,
    private readonly rows: ReadStore,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, input: { commandId, pilotId }, change }: ChangePlacement): Promise<Outcome> {
    if (!(await this.rows.caughtUp(await this.log.head(), longestWaitInMs))) return behind;
    const command: PlacementCommand = {
      ...{ pilotId, actor, ...change },
      pilot: await this.pilot(pilotId),
      policy: await this.policy(change.to.policyId),
    };
    return this.runner.run(placement, command, {
      ...{ stream: placementStream(pilotId), commandId, ...by(actor) },
      occurredAt: this.clock.now(),
    });
  }

  private async pilot(pilotId: string): Promise<PlacementCommand['pilot']> {
    const found = (await this.rows.row(dossiers, pilotId))?.pilot;
    if (!found) return null;
    const { unit, programme } = found.description;
    return { unit, programme, isOver: found.isOver };
  }

  private async policy(policyId: string): Promise<PlacementCommand['policy']> {
    const found = await this.rows.row(policies, policyId);
    return found && { latest: found.latest, isRetired: found.retired !== null };
  }
}

const longestWaitInMs = 5_000;
const behind: Outcome = {
  accepted: false,
  code: 'busy',
  reason: 'The read models are behind the log just now, so nobody can say where the pilot stands. Try again.',
};
