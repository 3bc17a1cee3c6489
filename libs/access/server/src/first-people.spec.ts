import { personStream } from '@gatehouse/access-domain';
import {
  CommandRunner,
  MemoryEventStore,
  VersionConflict,
  type Append,
  type Appended,
  type Recorded,
  type Tagged,
} from '@gatehouse/event-store';
import { OperationalStore } from '@gatehouse/operational-store';
import { engines, type TestStores } from '@gatehouse/operational-store/testing';
import { startProjections } from '@gatehouse/projections/testing';
import { Configuration } from '@gatehouse/server-kit';
import { TestClock } from '@gatehouse/server-kit/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import { accessMigrations } from './access.tables';
import { demonstrationPeople } from './demonstration-people';
import { FirstPeople } from './first-people';
import { operator } from './operator';
import { people } from './people.projection';
import { PeopleDirectory } from './people-directory';
import { AddPerson, AddPersonHandler, ChangePerson, ChangePersonHandler } from './person.handlers';

describe.each(engines)('the first people, with their names on %s', (_engine, start) => {
  let stores: TestStores;
  let place: string;
  let log: MemoryEventStore;
  let projections: Awaited<ReturnType<typeof startProjections>>;
  let opened: OperationalStore[];
  beforeAll(async () => {
    stores = await start();
  });
  afterAll(() => stores.stop());
  beforeEach(async () => {
    opened = [];
    place = await stores.place();
    log = new MemoryEventStore();
    projections = await startProjections({ log, projections: [people] });
  });
  afterEach(async () => {
    await projections.stop();
    await Promise.all(opened.map((store) => store.close()));
  });

  it('are added to an empty log once, however many processes start on it', async () => {
    const processes = [await aProcess(), await aProcess(), await aProcess()];
    await Promise.all(processes.map(({ firstPeople }) => firstPeople.onApplicationBootstrap()));
    await expectEverybodyOnce();
  });

  it('are completed by the next process where one died among them', async () => {
    const one = await aProcess(new DyingLog(log, 5));
    await expect(one.firstPeople.onApplicationBootstrap()).rejects.toThrow('killed');
    const two = await aProcess();
    await two.firstPeople.onApplicationBootstrap();
    await expectEverybodyOnce();
  });

  it('keep their names where another process was always quicker', async () => {
    const quicker = await aProcess();
    const slower = await aProcess(
      new BusyLog(log, () => quicker.handler.execute(new AddPerson(operator, 'add', somebody))),
    );
    expect(await slower.handler.execute(new AddPerson(operator, 'add', somebody))).toMatchObject({
      code: 'busy',
    });
    expect(await log.read(personStream('new'))).toHaveLength(1);
    expect(await new PeopleDirectory(await open()).has('new')).toBe(true);
  });

  it('leave no name behind of somebody who was not added', async () => {
    const { handler } = await aProcess(new BusyLog(log, () => Promise.resolve()));
    expect(await handler.execute(new AddPerson(operator, 'add', somebody))).toMatchObject({ code: 'busy' });
    expect(await new PeopleDirectory(await open()).has('new')).toBe(false);
  });

  async function open(): Promise<OperationalStore> {
    const store = await OperationalStore.open(place, [accessMigrations]);
    opened.push(store);
    return store;
  }

  async function aProcess(way: MemoryEventStore = log) {
    const runner = new CommandRunner(way);
    const clock = new TestClock('2026-11-23T09:00:00.000Z');
    const handler = new AddPersonHandler(runner, way, new PeopleDirectory(await open()), clock);
    const changing = new ChangePersonHandler(runner, projections.reads, clock);
    const execute = (command: AddPerson | ChangePerson) =>
      command instanceof AddPerson ? handler.execute(command) : changing.execute(command);
    const bus = { execute } as unknown as CommandBus; // all that is asked of it here
    return { handler, firstPeople: new FirstPeople(way, bus, new Configuration({})) };
  }

  async function expectEverybodyOnce() {
    const { events } = await log.readAll(0, 1_000);
    expect(events).toHaveLength(demonstrationPeople.length * 2);
    for (const { person } of demonstrationPeople)
      expect((await log.read(personStream(person))).map(({ event }) => event.type)).toEqual([
        'PersonAdded',
        'RoleGranted',
      ]);
    const directory = new PeopleDirectory(await open());
    const entries = await directory.entries(demonstrationPeople.map(({ person }) => person));
    expect(entries.map((entry) => entry?.name)).toEqual(demonstrationPeople.map(({ name }) => name));
  }
});

const somebody = { person: 'new', name: 'New', title: null, email: null, isService: false };

/** Another process's way to the same log. */
class WayToLog extends MemoryEventStore {
  constructor(protected readonly shared: MemoryEventStore) {
    super();
  }

  override read<Event = Tagged>(stream: string, from?: number): Promise<Recorded<Event>[]> {
    return this.shared.read(stream, from);
  }

  override head(): Promise<number> {
    return this.shared.head();
  }

  override append(stream: string, events: readonly Tagged[], options: Append): Promise<Appended> {
    return this.shared.append(stream, events, options);
  }
}

class DyingLog extends WayToLog {
  constructor(
    log: MemoryEventStore,
    private left: number,
  ) {
    super(log);
  }

  override append(stream: string, events: readonly Tagged[], options: Append): Promise<Appended> {
    if (this.left-- === 0) return Promise.reject(new Error('killed'));
    return super.append(stream, events, options);
  }
}

/** Whoever writes here comes too late every time, and the last time something has happened. */
class BusyLog extends WayToLog {
  private attempts = 0;

  constructor(
    log: MemoryEventStore,
    private readonly happens: () => Promise<unknown>,
  ) {
    super(log);
  }

  override async append(stream: string, _events: readonly Tagged[], options: Append): Promise<Appended> {
    this.attempts += 1;
    if (this.attempts === 10) await this.happens();
    throw new VersionConflict(stream, options.expectedVersion);
  }
}
