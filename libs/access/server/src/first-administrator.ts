import { person, personStream } from '@gatehouse/access-domain';
import { CommandRunner } from '@gatehouse/event-store';
import { ReadStore } from '@gatehouse/projections';
import { Clock, InputError, NotPermitted } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Beginnings } from './beginnings';
import { flawOf, trimmed } from './directory-entry';
import { operator as actor } from './operator';
import { PeopleDirectory } from './people-directory';

/** Names the first administrator of an installation where nobody is. Their id is the same whoever claims it, so that one stream has one winner. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly beginnings: Beginnings,
    private readonly runner: CommandRunner,
    private readonly directory: PeopleDirectory,
    private readonly rows: ReadStore,
    private readonly clock: Clock,
  ) {}

  /** Answers who they are here. */
  async name(words: { name: string; title: string | null }): Promise<string> {
    const entry = { person: firstPerson, ...trimmed(words) };
    const flaw = flawOf(entry);
    if (flaw) throw new InputError(flaw.field ?? 'name', flaw.reason);
    if (!(await this.beginnings.isNobodyHere())) throw new NotPermitted(tooLate);
    // Cut off between the two, they would be shown as a former member.
    if (!(await this.directory.has(firstPerson))) await this.directory.keep(entry);
    const outcome = await this.runner.run(
      person,
      { type: 'NameFirstAdministrator', personId: firstPerson, actor },
      {
        ...{ stream: personStream(firstPerson), commandId: randomUUID() },
        ...{ by: actor.person, occurredAt: this.clock.now() },
      },
    );
    if (!outcome.accepted) throw new NotPermitted(tooLate);
    // Whoever came too late may have been quicker here.
    await this.directory.keep(entry);
    await this.rows.caughtUp(outcome.position, longestWaitInMs);
    return firstPerson;
  }
}

const firstPerson = 'first-administrator';
const tooLate =
  'Somebody is here already, and an administrator adds everybody else. Ask them, or have a token issued on this computer.';
const longestWaitInMs = 10_000;
