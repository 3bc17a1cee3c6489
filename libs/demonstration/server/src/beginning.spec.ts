import { personStream } from '@gatehouse/access-domain';
import {
  MemoryEventStore,
  SqliteEventStore,
  Upcasts,
  verifyLog,
  type Append,
  type Appended,
  type EventStore,
  type Recorded,
  type Tagged,
} from '@gatehouse/event-store';
import { FolderFiles } from '@gatehouse/operational-store';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginDemonstration } from './begin-demonstration';
import { beginWithPeople } from './begin-with-people';
import { personas } from './company/people';
import type { DirectoryEntry } from './directory';
import { Harborline } from './harborline';

let folder: string;
let names: Map<string, DirectoryEntry>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-demonstration-'));
  names = new Map();
});
afterEach(() => rm(folder, { recursive: true }));

describe('the beginning of a demonstration', () => {
  it('fills an empty log once, in the order of its hours, and goes on with the clock of the day', async () => {
    const log = SqliteEventStore.open(join(folder, 'log.db'));
    expect(await begin(log)).toBe(true);
    const head = await log.head();
    expect(await begin(log)).toBe(false);
    expect(await log.head()).toBe(head);
    expect(await verifyLog(log)).toMatchObject({ events: head, problems: [] });
    expect(log.order.disorderMs).toBe(0);
    await log.append('pilot-another', [{ type: 'NoteAdded' }], {
      ...{ commandId: 'c', by: 'ana', occurredAt: new Date().toISOString(), expectedVersion: 0 },
    });
    expect(await verifyLog(log)).toMatchObject({ problems: [] });
    await log.close();
  });

  it('is nothing where it was cut short, and all of it the next time', async () => {
    const path = join(folder, 'log.db');
    const log = SqliteEventStore.open(path);
    log.adopt = () => Promise.reject(new Error('killed'));
    await expect(begin(log)).rejects.toThrow('killed');
    await log.close();
    const again = SqliteEventStore.open(path);
    expect(await again.head()).toBe(0);
    expect(await begin(again)).toBe(true);
    expect(await verifyLog(again)).toMatchObject({ problems: [] });
    await again.close();
  });

  it('leaves a log alone in which there is something', async () => {
    const log = new MemoryEventStore();
    await log.append('pilot-mine', [{ type: 'NoteAdded' }], {
      ...{ commandId: 'c', by: 'ana', occurredAt: '2026-11-26T09:00:00.000Z', expectedVersion: 0 },
    });
    expect(await begin(log)).toBe(false);
    expect(await log.head()).toBe(1);
    expect(names.size).toBe(0);
  });

  it('keeps everybody’s name but that of whoever was forgotten, and the files that were imported', async () => {
    const log = new MemoryEventStore();
    await begin(log);
    expect(names.get('owner-claims')).toMatchObject({ name: 'Caroline Mbeki', unit: 'Claims' });
    expect(names.has('former-analyst')).toBe(false);
    const started = await log.readAll(0, 10_000, { types: ['ImportStarted'] });
    const files = new FolderFiles(join(folder, 'files'));
    for (const { event } of started.events)
      expect(await files.has((event as unknown as { file: string }).file)).toBe(true);
  });

  const begin = (log: EventStore) =>
    beginDemonstration({
      ...{ log, files: new FolderFiles(join(folder, 'files')), directory },
      ...{ upcasts: new Upcasts(), now: Date.parse('2026-11-26T22:31:07.000Z') },
    });
});

describe('people without a portfolio', () => {
  it('are added to an empty log once, however many processes start on it', async () => {
    const log = new MemoryEventStore();
    await Promise.all([begin(log), begin(log), begin(log)]);
    await expectEverybodyOnce(log);
    await begin(log);
    await expectEverybodyOnce(log);
  });

  it.each([0, 1, 5, 22])(
    'are completed by the next process where one died after %i events',
    async (after) => {
      const log = new MemoryEventStore();
      await expect(begin(new DyingLog(log, after))).rejects.toThrow('killed');
      await begin(log);
      await expectEverybodyOnce(log);
    },
  );

  it('do not join others', async () => {
    const log = new MemoryEventStore();
    await log.append(personStream('ana'), [{ type: 'PersonAdded' }], {
      ...{ commandId: 'c', by: 'operator', occurredAt: '2026-11-26T09:00:00.000Z', expectedVersion: 0 },
    });
    await begin(log);
    expect(await log.head()).toBe(1);
  });

  const begin = (log: EventStore) => beginWithPeople({ log, directory, now: Date.now() });

  async function expectEverybodyOnce(log: EventStore) {
    const { events } = await log.readAll(0, 1_000);
    expect(events.map(({ event }) => event.type).sort()).toEqual(
      ['DemonstrationBegun', ...personas.flatMap(() => ['PersonAdded', 'RoleGranted'])].sort(),
    );
    expect(events[0]?.event.type).toBe('DemonstrationBegun');
    expect([...names.values()].map(({ name }) => name)).toEqual(personas.map(({ name }) => name));
  }
});

it('a visitor can be those whom the log knows', async () => {
  const { personas: offered } = new Harborline();
  const log = new MemoryEventStore();
  await beginWithPeople({ log, directory, now: Date.now() });
  for (const person of offered) expect(await log.read(personStream(person))).toHaveLength(2);
});

const directory = {
  keep: (entry: DirectoryEntry) => Promise.resolve(void names.set(entry.person, entry)),
};

class DyingLog extends MemoryEventStore {
  constructor(
    private readonly shared: MemoryEventStore,
    private left: number,
  ) {
    super();
  }

  override read<Event = Tagged>(stream: string, from?: number): Promise<Recorded<Event>[]> {
    return this.shared.read(stream, from);
  }

  override readAll(...asked: Parameters<MemoryEventStore['readAll']>) {
    return this.shared.readAll(...asked);
  }

  override append(stream: string, events: readonly Tagged[], options: Append): Promise<Appended> {
    if (this.left-- === 0) return Promise.reject(new Error('killed'));
    return this.shared.append(stream, events, options);
  }
}
