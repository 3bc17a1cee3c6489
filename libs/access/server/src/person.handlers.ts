import { person, personStream } from '@gatehouse/access-domain';
import { CommandRunner, EventStore, type Outcome } from '@gatehouse/event-store';
import type { Actor, Role, Scope } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { by, Clock } from '@gatehouse/server-kit';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { flawOf, trimmed } from './directory-entry';
import { PeopleDirectory, type Entry } from './people-directory';
import { people } from './people.projection';
import { Sessions } from './sessions';

export type PersonChange =
  | { type: 'GrantRole' | 'RevokeRole'; role: Role; scope: Scope }
  | { type: 'MarkPersonLeft' | 'ForgetPerson' };

export class AddPerson extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly commandId: string,
    readonly entry: Pick<Entry, 'person' | 'name'> & Partial<Entry> & { isService: boolean },
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

  async execute({ actor, commandId, entry: { isService, person: personId, ...words } }: AddPerson) {
    const entry = { person: personId, ...trimmed(words) };
    const flaw = flawOf(entry);
    if (flaw) return flaw;
    // Sent again after the person was forgotten, the command must not bring their name back.
    const isNew = !(await this.isInLog(personId)) && !(await this.directory.has(personId));
    // The name first: a person in the log without one would be shown as a former member.
    if (isNew) await this.directory.keep(entry);
    const outcome = await this.runner.run(
      person,
      { type: 'AddPerson', personId, actor, isService },
      { stream: personStream(personId), commandId, ...by(actor), occurredAt: this.clock.now() },
    );
    // Busy: the same command may have come to another process too, which recorded it while ours got no turn.
    if (!outcome.accepted && isNew && !(outcome.code === 'busy' && (await this.isInLog(personId))))
      await this.directory.forget(personId);
    return outcome;
  }

  private async isInLog(personId: string): Promise<boolean> {
    return (await this.log.read(personStream(personId))).length > 0;
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
    private readonly directory: PeopleDirectory,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, commandId, personId, change }: ChangePerson): Promise<Outcome> {
    const outcome = await this.runner.run(
      person,
      { ...change, personId, actor, isLastAdministrator: await this.isLastAdministrator(personId) },
      { stream: personStream(personId), commandId, ...by(actor), occurredAt: this.clock.now() },
    );
    if (change.type === 'MarkPersonLeft' && outcome.accepted) await this.sessions.endAllOf(personId);
    if (change.type === 'ForgetPerson' && isForgotten(outcome)) await this.erase(personId);
    return outcome;
  }

  private async erase(personId: string) {
    await this.directory.forget(personId);
    await this.sessions.endAllOf(personId);
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

// Recorded before, perhaps by a process that was cut off before it erased anything.
const isForgotten = (outcome: Outcome): boolean => outcome.accepted || outcome.code === 'already-forgotten';
