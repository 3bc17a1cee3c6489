import { person, personStream, type PersonCommand } from '@gatehouse/access-domain';
import { CommandRunner, EventStore, type Outcome } from '@gatehouse/event-store';
import type { Actor, Role, Scope } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { Clock } from '@gatehouse/server-kit';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { people } from './people.projection';
import { PeopleDirectory } from './people-directory';

export type PersonChange =
  { type: 'GrantRole' | 'RevokeRole'; role: Role; scope: Scope } | { type: 'MarkPersonLeft' };

export class AddPerson extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly commandId: string,
    readonly entry: {
      person: string;
      name: string;
      title: string | null;
      email: string | null;
      isService: boolean;
    },
  ) {
    super();
  }
}

@CommandHandler(AddPerson)
export class AddPersonHandler implements ICommandHandler<AddPerson> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly log: EventStore,
    private readonly directory: PeopleDirectory,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, commandId, entry: { isService, ...entry } }: AddPerson): Promise<Outcome> {
    if (entry.name.trim() === '')
      return {
        accepted: false,
        code: 'name-missing',
        reason: 'A person needs a name. Give one.',
        field: 'name',
      };
    const wasKnown = await this.directory.has(entry.person);
    // The name first: a person in the log without one would be shown as a former member.
    if (!wasKnown) await this.directory.keep(entry);
    const outcome = await this.runner.run(
      person,
      { type: 'AddPerson', personId: entry.person, actor, isService },
      {
        stream: personStream(entry.person),
        commandId,
        by: actor.person,
        occurredAt: this.clock.now(),
      },
    );
    if (!outcome.accepted && !wasKnown && !(await this.isAddedElsewhere(entry.person, outcome.code)))
      await this.directory.forget(entry.person);
    return outcome;
  }

  /** The same command may have come to another process too, which recorded it while ours got no turn. */
  private async isAddedElsewhere(personId: string, code: string): Promise<boolean> {
    return code === 'busy' && (await this.log.read(personStream(personId))).length > 0;
  }
}

export class ChangePerson extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly commandId: string,
    readonly personId: string,
    readonly change: PersonChange,
  ) {
    super();
  }
}

@CommandHandler(ChangePerson)
export class ChangePersonHandler implements ICommandHandler<ChangePerson> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly rows: ReadStore,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, commandId, personId, change }: ChangePerson): Promise<Outcome> {
    const common = { personId, actor };
    const command: PersonCommand =
      change.type === 'GrantRole'
        ? { ...common, ...change, type: change.type }
        : change.type === 'RevokeRole'
          ? {
              ...common,
              ...change,
              type: change.type,
              isLastAdministrator: await this.isLastAdministrator(personId),
            }
          : { ...common, type: change.type, isLastAdministrator: await this.isLastAdministrator(personId) };
    return this.runner.run(person, command, {
      stream: personStream(personId),
      commandId,
      by: actor.person,
      occurredAt: this.clock.now(),
    });
  }

  private async isLastAdministrator(personId: string): Promise<boolean> {
    const administrators = await this.rows
      .select(people, {})
      .select('key')
      .where('is_administrator', '=', 1)
      .limit(2)
      .execute();
    return administrators.length === 1 && administrators[0]?.key === personId;
  }
}
