import { personStream } from '@gatehouse/access-domain';
import { EventStore, uuidv5 } from '@gatehouse/event-store';
import { Configuration } from '@gatehouse/server-kit';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { demonstrationPeople } from './demonstration-people';
import { operator } from './operator';
import { AddPerson, ChangePerson } from './person.handlers';

/** An empty log needs somebody: the demonstration's people on loopback, else whoever the operator names. */
@Injectable()
export class FirstPeople implements OnApplicationBootstrap {
  private readonly logger = new Logger('access');

  constructor(
    private readonly log: EventStore,
    private readonly commands: CommandBus,
    private readonly configuration: Configuration,
  ) {}

  async onApplicationBootstrap() {
    const first = demonstrationPeople[0];
    if (this.configuration.isLoopback && first && (await this.isFresh(first.person)))
      for (const persona of demonstrationPeople) await this.add(persona);
    else if ((await this.log.head()) === 0)
      this.logger.warn(
        'Nobody may sign in yet. Name an administrator: npm run gatehouse -- token issue --role administrator',
      );
  }

  /** Nobody is here yet, or a start that was cut short left it half seeded: then the same commands finish it. */
  private async isFresh(person: string): Promise<boolean> {
    const anybody = await this.log.readAll(0, 1, { types: ['PersonAdded'] });
    return anybody.events.length === 0 || (await this.log.read(personStream(person))).length > 0;
  }

  private async add({ person, name, title, role }: (typeof demonstrationPeople)[number]) {
    const entry = { person, name, title, email: null, isService: false };
    await this.commands.execute(new AddPerson(operator, uuidv5(`first-people/${person}`), entry));
    const commandId = uuidv5(`first-people/${person}/${role}`);
    const grant = { type: 'GrantRole', role, scope: { kind: 'everything' } } as const;
    await this.commands.execute(new ChangePerson(operator, commandId, person, grant));
  }
}
