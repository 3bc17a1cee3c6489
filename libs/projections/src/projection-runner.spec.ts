import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryEventStore } from '@gatehouse/event-store';
import { afterEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { projection, text } from './projection';
import { onBothEngines, startProjections, type TestEngine } from './testing';
import { record, type Happening } from './testing/random-cards';
import { cards, notes, tallies, type Card, type CardEvent } from './testing/test-cards';

describe('the projection runner', () => {
  onBothEngines((engine) => {
    it('goes on where the last commit left it', async () => {
      const { log, at, begin } = await world(engine);
      await record(log, opened('a', 'b'));
      const first = await begin({ projections: [cards] });
      await first.caughtUp();
      await first.stop();
      await record(log, opened('c'), 2);

      let read = 0;
      const readAll = log.readAll.bind(log);
      log.readAll = (after, limit, filter) => ((read += 1), readAll(after, limit, filter));
      const second = await begin({ projections: [cards], at });
      await second.caughtUp();
      expect([...(await second.reads.rows(cards, ['a', 'b', 'c'])).keys()].sort()).toEqual(['a', 'b', 'c']);
      expect(read).toBe(0); // it only followed
    });

    it('loses nothing when its place is gone', async () => {
      const { log, begin } = await world(engine);
      await record(log, opened('a'));
      const first = await begin({ projections: [cards] });
      await first.caughtUp();
      const before = await first.reads.digest(cards);
      await first.stop();
      const second = await begin({ projections: [cards], at: await engine.lastingPlace() });
      await second.caughtUp();
      expect(await second.reads.digest(cards)).toBe(before);
    });

    it('takes a new projection through the log while the others go on', async () => {
      const { log, at, begin } = await world(engine);
      await record(log, [...opened('a', 'b', 'c'), note('a'), note('b')]);
      const first = await begin({ projections: [cards, tallies] });
      await first.caughtUp();
      await first.stop();
      const second = await begin({ projections: [cards, notes, tallies], at, batch: 2 });
      await record(log, [note('c')], 5);
      await second.caughtUp();
      expect(await second.reads.select(notes).select('note').execute()).toHaveLength(3);
      expect(await second.reads.row(tallies, 'CardOpened')).toEqual({ count: 3 });
      expect(await second.reads.readUpTo()).toBe(6);
    });

    it('lets nobody overtake those who follow the log, or an event would count twice', async () => {
      const { log, at, begin } = await world(engine);
      await record(log, opened('a', 'b', 'c'));
      const first = await begin({ projections: [cards] });
      await first.caughtUp();
      await first.stop();
      await record(log, opened('d'), 3);

      let release = () => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      const follow = log.follow.bind(log);
      log.follow = async function* (...asked) {
        await released;
        yield* follow(...asked);
      };
      const second = await begin({ projections: [cards, tallies], at });
      await until(async () => (await second.reads.states()).every(({ phase }) => phase === 'live'));
      release();
      await second.caughtUp();
      expect(await second.reads.row(tallies, 'CardOpened')).toEqual({ count: 4 });
    });

    it('serves the old rows while a raised version is built beside, and then swaps', async () => {
      const { log, at, begin } = await world(engine);
      await record(log, opened('a'));
      const old = await begin({ projections: [cards] });
      await old.caughtUp();
      await old.stop();

      const raised = projection<Card, CardEvent>()({
        ...cards,
        version: 2,
        columns: {
          ...cards.columns,
          first_link: text(({ links }: Card) => links[0] ?? 'none'),
        },
      });
      const stalled = new MemoryEventStore();
      await record(stalled, opened('a'));
      const readAll = stalled.readAll.bind(stalled);
      let release = () => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      stalled.readAll = async (...asked) => (await released, readAll(...asked));

      const { reads, caughtUp, runner } = await begin({
        projections: [raised],
        at,
        log: stalled,
        keepReplacedMs: 1,
      });
      const asked = () => reads.select(raised).select(['key', 'first_link']).execute();
      expect(await asked()).toEqual([{ key: 'a', first_link: null }]);
      expect(await reads.states()).toMatchObject([{ version: 2, position: 0, phase: 'rebuilding' }]);
      release();
      await caughtUp();
      expect(await asked()).toEqual([{ key: 'a', first_link: 'none' }]);
      expect(await reads.states()).toMatchObject([{ version: 2, position: 1, phase: 'live' }]);
      await runner.rebuild('test-cards');
      expect(await asked()).toEqual([{ key: 'a', first_link: 'none' }]);
    });

    it('answers every query the same before, while and after a rebuild swaps', async () => {
      const { log, begin } = await world(engine);
      await record(log, opened('a', 'b', 'c', 'd'));
      const { reads, runner, caughtUp } = await begin({ projections: [cards], batch: 1, keepReplacedMs: 5 });
      await caughtUp();
      const rebuild = { isDone: false };
      const rebuilt = runner.rebuild().then(() => (rebuild.isDone = true));
      let asked = 0;
      while (!rebuild.isDone) {
        expect(await reads.select(cards, { atPosition: 4 }).select('key').execute()).toHaveLength(4);
        asked += 1;
        await new Promise(setImmediate);
      }
      await rebuilt;
      expect(asked).toBeGreaterThan(3);
    });

    it('stops one projection that fails at the event that it cannot take, and says so', async () => {
      const { log, begin } = await world(engine);
      await record(log, [...opened('a'), note('a'), note('b'), ...opened('b')]);
      const failing: typeof notes = {
        ...notes,
        starts: {
          CardNoted: ({ id, note }) => {
            if (id === 'b') throw new Error('too long a note');
            return { note };
          },
        },
      };
      const { reads, caughtUp } = await begin({ projections: [cards, failing] });
      await caughtUp();
      expect(await reads.states()).toEqual([
        { name: 'test-cards', version: 1, position: 4, phase: 'live', error: null },
        {
          name: 'test-notes',
          version: 1,
          position: 2,
          phase: 'failed',
          error: 'CardNoted at 3: too long a note',
        },
      ]);
      expect(await reads.select(failing).select('note').execute()).toHaveLength(1);
      expect(await reads.readUpTo()).toBe(4);
    });

    it('begins again when the log is not the one that its rows were made of', async () => {
      const { log, at, begin } = await world(engine);
      await record(log, opened('a', 'b'));
      const first = await begin({ projections: [cards] });
      await first.caughtUp();
      await first.stop();
      const restored = new MemoryEventStore();
      await record(restored, opened('c'));
      const second = await begin({ projections: [cards], at, log: restored });
      await second.caughtUp();
      expect(await second.reads.select(cards).select('key').execute()).toEqual([{ key: 'c' }]);
    });

    it('refuses to rebuild what it does not know, and says what there is', async () => {
      const { runner } = await (await world(engine)).begin({ projections: [cards, notes] });
      await expect(runner.rebuild('cadrs')).rejects.toThrow('There are: test-cards, test-notes.');
    });
  });
});

describe('the projection runner on SQLite', () => {
  it('has all of a batch or nothing of it, wherever the writer dies', async () => {
    const log = new MemoryEventStore();
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-reads-'));
    const file = join(folder, 'reads.db');
    const begin = beginning(log, `sqlite:${file}`);
    const history = [...opened('a', 'b', 'c'), note('a'), ...opened('d')];
    await record(log, history);
    const whole = await begin({ projections: [cards, notes, tallies], db: new Database(':memory:') });
    await whole.caughtUp();
    const digests = () =>
      Promise.all([whole.reads.digest(cards), whole.reads.digest(notes), whole.reads.digest(tallies)]);

    for (let dies = 1; dies <= 6; dies++) {
      const troubles: unknown[] = [];
      const db = dyingAfter(dies, file);
      const broken = await begin({
        projections: [cards, notes, tallies],
        db,
        onTrouble: (error) => troubles.push(error),
      });
      await until(() => troubles.length > 0);
      await broken.stop();

      const again = await begin({ projections: [cards, notes, tallies], batch: 2 });
      await again.caughtUp();
      expect(await Promise.all([cards, notes, tallies].map((model) => again.reads.digest(model)))).toEqual(
        await digests(),
      );
      await again.stop();
      rmSync(file);
    }
  });
});

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

type Begin = Omit<Parameters<typeof startProjections>[0], 'log'> & { log?: MemoryEventStore };

/** A log, and a place for read models that can be opened again. */
const world = async (engine: TestEngine) => {
  const log = new MemoryEventStore();
  const at = await engine.lastingPlace();
  return { log, at, begin: beginning(log, at) };
};

const beginning = (log: MemoryEventStore, at: string) => async (options: Begin) => {
  const started = await startProjections({ log, at, ...options });
  closing.push(() => started.stop());
  return started;
};

/** A connection on which the nth insert or update of a row of a batch fails, as if the process had ended there. */
const dyingAfter = (count: number, file: string): Database.Database => {
  const db = new Database(file);
  let left = count;
  db.function('dies', () => {
    left -= 1;
    if (left <= 0) throw new Error('the power is gone');
    return 0;
  });
  const prepare = db.prepare.bind(db);
  db.prepare = (sql: string) =>
    prepare(sql.includes('on conflict') ? sql.replace('values (?', 'values (? || substr(dies(), 2)') : sql);
  return db;
};

const until = async (isSo: () => boolean | Promise<boolean>) => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
};

const opened = (...ids: string[]): Happening[] =>
  ids.map((id) => ({ event: { type: 'CardOpened', id, title: id }, hour: 1 }));
const note = (id: string): Happening => ({ event: { type: 'CardNoted', id, note: 'seen' }, hour: 2 });
