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
import { TestClock } from '@gatehouse/server-kit/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accessMigrations } from './access.tables';
import { operator } from './operator';
import { people } from './people.projection';
import { PeopleDirectory } from './people-directory';
import { AddPerson, AddPersonHandler } from './person.handlers';

describe.each(engines)('adding a person, with the name on %s', (_engine, start) => {
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

  it('keeps the name where another process was always quicker', async () => {
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

  it('leaves no name behind of somebody who was not added', async () => {
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
    const store = await open();
    const directory = new PeopleDirectory(store);
    const handler = new AddPersonHandler(runner, way, directory, clock);
    return { handler };
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
