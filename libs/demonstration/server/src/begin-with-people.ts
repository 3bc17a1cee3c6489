import { demonstration, demonstrationStream, person, personStream } from '@gatehouse/access-domain';
import { CommandRunner, uuidv5, type EventStore } from '@gatehouse/event-store';
import { instantOf } from '@gatehouse/kernel';
import { company, personas, type Invented } from './company/people';
import { entryOf, type Directory } from './directory';
import { operatorActor as actor } from './script/actors';

export type Beginning = { log: EventStore; directory: Directory; now: number };

/**
 * The people of the demonstration and nothing else, on any log where nobody is. Several processes may do it at once, and
 * one that is cut short leaves it to the next: the same commands are the same facts.
 */
export const beginWithPeople = async ({ log, directory, now }: Beginning): Promise<void> => {
  const state = await stateOf(log);
  if (state === 'of others') return;
  const runner = new CommandRunner(log);
  const occurredAt = instantOf(now);
  const command = (name: string) => ({
    commandId: uuidv5(`first-people/${name}`),
    by: actor.person,
    occurredAt,
  });
  await runner.run(
    demonstration,
    { type: 'BeginDemonstration', actor, company, anchor: occurredAt, seed: 0, hasPortfolio: false },
    { stream: demonstrationStream, ...command('demonstration') },
  );
  if (state === 'to be begun')
    for (const persona of personas) await join(persona, { runner, directory, command });
};

type Joining = {
  runner: CommandRunner;
  directory: Directory;
  command: (name: string) => { commandId: string; by: string; occurredAt: string };
};

const join = async (persona: Invented, { runner, directory, command }: Joining): Promise<void> => {
  const { person: personId, grants, isService } = persona;
  const stream = personStream(personId);
  const common = { personId, actor };
  // The name first: a person in the log without one would be shown as a former member.
  await directory.keep(entryOf(persona));
  await runner.run(person, { type: 'AddPerson', isService, ...common }, { stream, ...command(personId) });
  for (const { role, scope } of grants)
    await runner.run(
      person,
      { type: 'GrantRole', role, scope, ...common },
      { stream, ...command(`${personId}/${role}`) },
    );
};

/** A start that was cut short left the people half added: what they add last is missing then. */
const stateOf = async (log: EventStore): Promise<'to be begun' | 'complete' | 'of others'> => {
  const anybody = await log.readAll(0, 1, { types: ['PersonAdded'] });
  if (anybody.events.length === 0) return 'to be begun';
  const [first, last] = [personas.at(0), personas.at(-1)];
  if (!first || !last || (await log.read(personStream(first.person))).length === 0) return 'of others';
  const isComplete = (await log.read(personStream(last.person))).length > last.grants.length;
  return isComplete ? 'complete' : 'to be begun';
};
