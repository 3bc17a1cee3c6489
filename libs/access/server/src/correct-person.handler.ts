import type { Outcome } from '@gatehouse/event-store';
import { everywhere, isInOwnRight, mayActAs, type Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { flawOf } from './directory-entry';
import { PeopleDirectory, type Entry } from './people-directory';
import { people } from './people.projection';

export class CorrectPerson extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly entry: Entry,
  ) {
    super();
  }
}

/** The directory can be erased and corrected because it is no part of the log; so this records no event. */
@CommandHandler(CorrectPerson)
export class CorrectPersonHandler implements ICommandHandler<CorrectPerson> {
  constructor(
    private readonly rows: ReadStore,
    private readonly directory: PeopleDirectory,
  ) {}

  async execute({ actor, entry }: CorrectPerson): Promise<Outcome> {
    if (!isInOwnRight(actor) || !mayActAs(actor, 'administrator', everywhere))
      return refused('only-administrators', 'Only an administrator corrects the directory. Ask one.');
    const person = await this.rows.row(people, entry.person);
    if (!person) return refused('person-unknown', 'Nobody here has this id. Choose a person from the list.');
    if (person.isForgotten)
      return refused('person-forgotten', 'This person was forgotten; there is no entry to correct any more.');
    const flaw = flawOf(entry);
    if (flaw) return flaw;
    await this.directory.keep(entry);
    return { accepted: true, position: await this.rows.readUpTo(), version: 0 };
  }
}

const refused = (code: string, reason: string): Outcome => ({
  accepted: false,
  ...{ code, reason, field: 'person' },
});
