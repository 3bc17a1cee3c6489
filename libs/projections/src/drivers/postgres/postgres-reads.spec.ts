import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MemoryEventStore } from '@gatehouse/event-store';
import { LeaseLost, type Lease } from '@gatehouse/leases';
import { openPool, PostgresAway } from '@gatehouse/postgres';
import { startPostgres, type TestPostgres } from '@gatehouse/postgres/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { Hub } from '../../hub';
import { openReadStore, openReadWriter } from '../../open-read-store';
import { projection, type AnyProjection } from '../../projection';
import { ProjectionRunner, type RunnerOptions } from '../../projection-runner';
import { NewerReadModel } from '../../read-model-errors';
import type { ReadStore } from '../../read-store';
import { BuildMoved, type ReadWriter } from '../../read-writer';
import { startProjections } from '../../testing';
import { record, type Happening } from '../../testing/random-cards';
import { verifyReads } from '../../verify-reads';
import { cards, notes, tallies, type Card, type CardEvent } from '../../testing/test-cards';

const all = [cards, notes, tallies];

describe('read models on PostgreSQL', () => {
  describe('that nobody has built yet', () => {
    it('can be asked at once, however many start together, and are empty', async () => {
      const stores = await Promise.all([1, 2, 3, 4].map(() => reading()));
      for (const { reads } of stores) {
        expect(await reads.select(cards).selectAll().execute()).toEqual([]);
        expect(await reads.select(cards, { atPosition: 1 }).selectAll().execute()).toEqual([]);
        expect(await reads.readUpTo()).toBe(0);
        expect((await reads.states()).map(({ phase }) => phase)).toEqual(all.map(() => 'rebuilding'));
      }
    });

    it('are taken over by whoever builds them, even if they all start at once', async () => {
      await record(log, opened('a'));
      const [{ reads }] = await Promise.all([
        reading(),
        ...all.map((model) => keepingUp({ projections: [model] })),
      ]);
      expect(await reads.caughtUp(1, 5_000)).toBe(true);
      expect(await reads.row(cards, 'a')).toMatchObject({ title: 'a' });
      expect(await tableNames(reads)).toHaveLength(all.length);
    });
  });

  describe('that several processes keep up', () => {
    it('tell every one of them which rows changed', async () => {
      const [here, there] = [await reading(), await reading()];
      const heard = [here, there].map(({ hub }) => listen(hub, 'test-cards'));
      await keepingUp({ projections: [cards] });
      await record(log, opened('a', 'b'));
      for (const changes of heard) expect(await changes.keys(2)).toEqual(['a', 'b']);
    });

    it('tell of very many rows only that they changed', async () => {
      await record(
        log,
        opened(...Array.from({ length: 500 }, (_, place) => `a card with a long name, ${place}`)),
      );
      const { hub } = await reading();
      const changes = listen(hub, 'test-cards');
      await keepingUp({ projections: [cards] });
      expect(await changes.next()).toEqual({ position: 500, keys: [], isPartial: true });
    });

    it('tell nothing of what was not stored', async () => {
      const { hub } = await reading();
      const changes = listen(hub, 'test-cards');
      const writer = await keepingUp({ projections: [cards], lease: lostAfter(1) });
      await record(log, opened('a'));
      await until(() => writer.troubles.length > 0);
      await keepingUp({ projections: [cards] });
      expect(await changes.next()).toEqual({ position: 1, keys: ['a'], isPartial: false });
    });

    it('do not hold each other up, nor drop what another one keeps', async () => {
      await record(log, [...opened('a', 'b'), note('a')]);
      const stops = await Promise.all(
        all.map((model) => keepingUp({ projections: [model], keepReplacedMs: 1, batch: 1 })),
      );
      const { reads } = await reading();
      expect(await reads.caughtUp(3, 5_000)).toBe(true);
      await stops[0]?.runner.rebuild();
      await record(log, opened('c'), 3);
      expect(await reads.caughtUp(4, 5_000)).toBe(true);
      expect(await reads.row(tallies, 'CardOpened')).toEqual({ count: 3 });
      await until(async () => (await tableNames(reads)).length === all.length);
      expect(await tableNames(reads)).toEqual(['test_cards_v1_g2', 'test_notes_v1_g1', 'test_tallies_v1_g1']);
    });

    it('are not waited for once they are no projections of ours any more', async () => {
      await keepingUp({ projections: [notes] });
      await record(log, opened('a'));
      const gone = await keepingUp({ projections: [tallies] });
      await gone.runner.stop();
      await record(log, opened('b'), 1);
      const { reads } = await reading([notes]);
      expect(await reads.caughtUp(2, 5_000)).toBe(true);
      expect((await reads.states()).map(({ name }) => name)).toEqual(['test-notes']);
    });
  });

  describe('whose server dies', () => {
    it('go on from their checkpoint when it is back, and were refused quickly meanwhile', async () => {
      await record(log, history(1_500));
      const { reads, hub } = await reading();
      const writer = await keepingUp({ projections: all, batch: 20 });
      await until(async () => (await reads.readUpTo()) > 300);
      const changes = listen(hub, 'test-cards');
      await changes.next();
      await server.kill();
      const began = performance.now();
      await expect(reads.row(cards, 'a')).rejects.toBeInstanceOf(PostgresAway);
      await expect(reads.caughtUp(9_999, 1_000)).rejects.toBeInstanceOf(PostgresAway);
      expect(performance.now() - began).toBeLessThan(3_000);
      await server.restart();
      await until(async () => (await reads.readUpTo().catch(() => 0)) === 1_500);
      expect(writer.troubles.length).toBeGreaterThan(0);
      expect(await digestsOf(reads)).toEqual(await digestsOnSqlite());
    });

    it('are there again even if it died as soon as they were', async () => {
      const writer = await keepingUp({ projections: all });
      await server.kill();
      await server.restart();
      await record(log, opened('a'));
      await writer.runner.caughtUp();
      const { reads } = await reading();
      expect(await reads.row(cards, 'a')).toMatchObject({ title: 'a' });
    });

    it('tell everybody to look again who may have missed something', async () => {
      const { hub } = await reading();
      const changes = listen(hub, 'test-cards', ['a']);
      await server.kill();
      await server.restart();
      expect(await changes.next()).toEqual({ position: 0, keys: ['a'], isPartial: true });
    });
  });

  describe('after a commit of which nobody knows', () => {
    it.each<[string, (writer: ReadWriter) => void]>([
      ['it happened', (writer) => after(writer, 'store', { count: 3, how: 'fails' })],
      [
        'it was lost when the server came back',
        (writer) => after(writer, 'store', { count: 3, how: 'does nothing' }),
      ],
      ['a swap happened', (writer) => after(writer, 'swap', { count: 1, how: 'fails' })],
      ['a build was made', (writer) => after(writer, 'create', { count: 1, how: 'fails' })],
    ])('go on from what is stored: %s', async (_, lose) => {
      await record(log, history(200));
      const { runner, troubles, writer } = await keepingUp({ projections: all, batch: 10 });
      lose(writer);
      const rebuilt = runner.rebuild('test-cards').catch(() => runner.rebuild('test-cards'));
      await record(log, history(100), 200);
      await rebuilt;
      await runner.caughtUp();
      const { reads } = await reading();
      expect(await reads.readUpTo()).toBe(300);
      expect(await digestsOf(reads)).toEqual(await digestsOnSqlite());
      expect(
        troubles.filter((error) => !(error instanceof BuildMoved || String(error).includes('lost'))),
      ).toEqual([]);
    });
  });

  it('are written by nobody who has lost the right to', async () => {
    await record(log, opened('a'));
    const lease = lostAfter(1); // it makes the tables
    const { troubles } = await keepingUp({ projections: [cards], lease });
    const { reads } = await reading([cards]);
    await until(() => troubles.length > 1);
    expect(troubles.every((error) => error instanceof LeaseLost)).toBe(true);
    expect(await reads.select(cards).selectAll().execute()).toEqual([]);
    await expect(
      openReadWriter(url, { lease }).then(async (writer) => {
        const [build] = await writer.builds();
        await Promise.resolve(writer.drop(build!)).finally(() => writer.close());
      }),
    ).rejects.toBeInstanceOf(LeaseLost);
  });

  it('swap a rebuild in when nobody is in the middle of a query, and keep nobody waiting for long', async () => {
    await record(log, opened('a'));
    const { runner, troubles } = await keepingUp({ projections: [cards] });
    await runner.caughtUp();
    const { reads } = await reading([cards]);
    const slow = await inTheMiddleOf(reads, 'test_cards');
    const rebuilt = runner.rebuild();
    await until(() => troubles.length > 0);
    expect(await reads.row(cards, 'a')).toMatchObject({ title: 'a' });
    await slow.end();
    await rebuilt;
    expect(await reads.row(cards, 'a')).toMatchObject({ title: 'a' });
  });

  it('drop what was replaced when the last query over it is done', async () => {
    await record(log, opened('a'));
    const { runner, troubles } = await keepingUp({ projections: [cards], keepReplacedMs: 50 });
    await runner.caughtUp();
    const { reads } = await reading([cards]);
    const slow = await inTheMiddleOf(reads, 'test_cards_v1_g1');
    await runner.rebuild();
    await until(() => troubles.length > 0);
    expect(await tableNames(reads)).toEqual(['test_cards_v1_g1', 'test_cards_v1_g2']);
    await slow.end();
    await until(async () => (await tableNames(reads)).length === 1);
  });

  it('are compared with a rebuild each where it stands', async () => {
    await record(log, history(40));
    await keepingUp({ projections: [notes] });
    await keepingUp({ projections: [tallies] });
    const early = await keepingUp({ projections: [cards] });
    await early.runner.caughtUp();
    await early.runner.stop();
    const { reads } = await reading();
    await record(log, history(40), 40);
    await until(async () => (await reads.positions()).get('test-tallies') === 80);
    log.close = () => Promise.resolve(); // it is the same one that is opened again
    const verifying = { openLog: () => Promise.resolve(log), reads: url, projections: all };
    expect(await verifyReads({ ...verifying, scratch: await scratch() })).toEqual([]);
    await spoil('test_tallies');
    expect(await verifyReads({ ...verifying, scratch: await scratch() })).toEqual(['test-tallies']);
  });

  describe('while a release is rolled out', () => {
    it('show every query the columns that its projection declares', async () => {
      await keepingUp({ projections: [older] });
      const { reads } = await reading([raised]);
      const asked = () => reads.select(raised).select('links').where('links', '>', 0).execute();
      expect(await asked()).toEqual([]);
      await reading([older]); // an older process that starts again takes nothing away
      expect(await asked()).toEqual([]);
      expect(await reads.select(older).select('moves').execute()).toEqual([]);
    });

    it('are kept up by the older program until the newer one has built its own, which then stays', async () => {
      await record(log, opened('a', 'b'));
      const old = await keepingUp({ projections: [older], keepReplacedMs: 1 });
      await old.runner.caughtUp();
      const fresh = await keepingUp({ projections: [raised], keepReplacedMs: 1 });
      await fresh.runner.caughtUp();
      await record(log, opened('c'), 2);
      const { reads } = await reading([raised]);
      expect(await reads.caughtUp(3, 5_000)).toBe(true);
      await until(() => old.troubles.some((error) => error instanceof NewerReadModel));
      const again = await keepingUp({ projections: [older], keepReplacedMs: 1 }); // as when its lease moves on
      expect(again.troubles).toEqual([expect.any(NewerReadModel)]);
      await until(async () => (await tableNames(reads)).length === 1);
      expect(await tableNames(reads)).toEqual(['test_cards_v2_g2']);
      expect(await reads.select(raised).select('key').where('links', '=', 0).execute()).toHaveLength(3);
    });

    it('go back when somebody says so', async () => {
      await record(log, opened('a'));
      const fresh = await keepingUp({ projections: [raised] });
      await fresh.runner.caughtUp();
      await fresh.runner.stop();
      const old = await keepingUp({ projections: [older] });
      await old.runner.rebuild('test-cards');
      const { reads } = await reading([older]);
      expect(await reads.states()).toMatchObject([{ version: 1, phase: 'live' }]);
      expect(await reads.select(older).select('moves').execute()).toEqual([{ moves: 0 }]);
    });
  });
});

/** One release, and the next. */
const older = cards;
const { moves: _, ...columns } = cards.columns;
const raised = projection<Card, CardEvent>()({
  ...cards,
  version: 2,
  indexes: [],
  covered: [],
  columns: { ...columns, links: { type: 'integer', of: ({ links }: Card) => links.length } },
});

let server: TestPostgres;
let url: string;
let log: MemoryEventStore;
beforeAll(async () => {
  server = await startPostgres();
});
beforeEach(async () => {
  url = await server.database();
  log = new MemoryEventStore();
});
afterAll(() => server.stop());

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** What an api process has. */
const reading = async (projections: readonly AnyProjection[] = all) => {
  const hub = new Hub();
  const reads = await openReadStore(url, hub, { projections });
  closing.push(() => reads.close());
  return { reads, hub };
};

/** What a worker does. */
const keepingUp = async ({
  lease = null,
  ...options
}: Partial<RunnerOptions> & { projections: readonly AnyProjection[]; lease?: Lease | null }) => {
  const writer = await openReadWriter(url, { lease });
  const troubles: unknown[] = [];
  const runner = new ProjectionRunner({
    log,
    writer,
    onTrouble: (error) => troubles.push(error),
    ...options,
  });
  closing.push(
    async () => writer.close(),
    () => runner.stop(),
  );
  await runner.start();
  return { runner, writer, troubles };
};

/** From its nth call on the writer does what it is asked to and fails, or says that it did it and did not; once. */
const after = (
  writer: ReadWriter,
  method: 'store' | 'swap' | 'create',
  { count, how }: { count: number; how: 'fails' | 'does nothing' },
) => {
  const real = writer[method].bind(writer) as (...args: unknown[]) => Promise<unknown>;
  let left = count;
  Object.assign(writer, {
    [method]: async (...args: unknown[]) => {
      left -= 1;
      if (left !== 0) return real(...args);
      if (how === 'does nothing') return undefined;
      await real(...args);
      throw new Error('The answer was lost.');
    },
  });
};

/** A right that somebody else has after so many transactions. */
const lostAfter = (count: number): Lease => {
  let left = count;
  return {
    name: 'test',
    lost: new AbortController().signal,
    guard: () => (left-- > 0 ? Promise.resolve() : Promise.reject(new LeaseLost('test'))),
    release: () => Promise.resolve(),
  };
};

const listen = (hub: Hub, name: string, keys?: string[]) => {
  const ending = new AbortController();
  const changes = hub.changes(name, { signal: ending.signal, ...(keys && { keys }) });
  closing.push(async () => (ending.abort(), changes.return()));
  let asked = changes.next();
  const next = async () => {
    const { value } = await asked;
    asked = changes.next();
    return value;
  };
  return {
    next,
    async keys(count: number) {
      const heard = new Set<string>();
      while (heard.size < count) for (const key of (await next())?.keys ?? []) heard.add(key);
      return [...heard].sort();
    },
  };
};

/** A file for what is built to compare with. */
const scratch = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-verify-'));
  closing.push(() => rm(folder, { recursive: true }));
  return `sqlite:${join(folder, 'rebuilt.db')}`;
};

/** As when somebody writes into the database by hand. */
const spoil = async (view: string) => {
  const pool = openPool(url, { schema: 'reads' });
  await pool.query(`update ${view} set doc = doc || ' '`);
  await pool.end();
};

/** A query that is not over before it is said so. */
const inTheMiddleOf = async ({ db }: ReadStore, table: string) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let begin = () => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const ended = db.transaction().execute(async (slow) => {
    await sql`select * from ${sql.table(table)}`.execute(slow);
    begin();
    await released;
  });
  await begun;
  return { end: () => (release(), ended) };
};

const tableNames = async ({ db }: ReadStore) => {
  const { rows } = await sql<{ name: string }>`
    select relname::text as name from pg_class where relnamespace = 'reads'::regnamespace and relkind = 'r'
      and relname not in ('projection_build') and relname not like '%_history' order by 1`.execute(db);
  return rows.map(({ name }) => name);
};

const digestsOf = (reads: ReadStore) => Promise.all(all.map((model) => reads.digest(model)));

const digestsOnSqlite = async () => {
  const { reads, caughtUp, stop } = await startProjections({ log, projections: all });
  await caughtUp();
  return digestsOf(reads).finally(stop);
};

const opened = (...ids: string[]): Happening[] =>
  ids.map((id) => ({ event: { type: 'CardOpened', id, title: id }, hour: 1 }));
const note = (id: string): Happening => ({ event: { type: 'CardNoted', id, note: 'seen' }, hour: 2 });

const history = (length: number): Happening[] =>
  Array.from({ length }, (_, place) => {
    const id = `card-${place % 17}`;
    const event: CardEvent[] = [
      { type: 'CardOpened', id, title: id },
      { type: 'CardMoved', id, stage: String(place) },
      { type: 'CardNoted', id, note: 'seen' },
      { type: 'CardClosed', id },
    ];
    return { event: event[place % 4]!, hour: place % 40 };
  });

const until = async (isSo: () => boolean | Promise<boolean>) => {
  const end = performance.now() + 25_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('It never became so.');
    await pause(10);
  }
};
