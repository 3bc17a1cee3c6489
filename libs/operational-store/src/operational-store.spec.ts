import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { backUpOperational, NewerStore, OperationalStore, type Migrations } from './index';
import { engines, type TestStores } from './testing';

describe.each(engines)('the operational store on %s', (_engine, start) => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await start();
  });
  afterAll(() => stores.stop());

  it('keeps what was written over a restart and runs each migration once', async () => {
    const place = await stores.place();
    const first = await OperationalStore.open(place, [notes]);
    await first.tables<Notes>().insertInto('note').values(aNote).execute();
    await first.close();

    const second = await OperationalStore.open(place, [notes, more]);
    expect(await second.tables<Notes>().selectFrom('note').selectAll().execute()).toEqual([
      { ...aNote, colour: 'yellow' },
    ]);
    await second.close();
  });

  it('leaves alone what a newer program has written', async () => {
    const place = await stores.place();
    await (await OperationalStore.open(place, [notes, more])).close();
    await expect(OperationalStore.open(place, [notes])).rejects.toThrow(NewerStore);
    await expect(OperationalStore.open(place, [notes])).rejects.toThrow('2026-11-24-colours');
  });

  it('keeps numbers as they are, the largest and the smallest alike', async () => {
    const store = await stores.open(notes);
    const row = { text: 'numbers', position: Number.MAX_SAFE_INTEGER, seconds: 12.345678901234567 };
    await store.tables<Notes>().insertInto('note').values(row).execute();
    expect(await store.tables<Notes>().selectFrom('note').selectAll().execute()).toEqual([row]);
    await store.close();
  });

  it('sorts text by its bytes, in whatever language the machine speaks', async () => {
    const store = await stores.open(notes);
    const texts = ['b', 'a', 'é', 'B', '_', 'a b', 'ab', '10', '9'];
    const rows = texts.map((text) => ({ ...aNote, text }));
    await store.tables<Notes>().insertInto('note').values(rows).execute();
    const sorted = await store.tables<Notes>().selectFrom('note').select('text').orderBy('text').execute();
    expect(sorted.map(({ text }) => text)).toEqual([...texts].sort());
    await store.close();
  });

  it('takes a row again as a change of it', async () => {
    const store = await stores.open(notes);
    const put = (seconds: number) =>
      store
        .tables<Notes>()
        .insertInto('note')
        .values({ ...aNote, seconds })
        .onConflict((conflict) => conflict.column('text').doUpdateSet({ seconds }))
        .execute();
    await put(1);
    await put(2);
    expect(await store.tables<Notes>().selectFrom('note').select('seconds').execute()).toEqual([
      { seconds: 2 },
    ]);
    await store.close();
  });
});

describe('an operational store in PostgreSQL', () => {
  it('is brought up to date once, however many programs start together', async () => {
    const [, start] = engines[1] ?? [];
    const stores = await start?.();
    if (!stores) throw new Error('PostgreSQL is not among the engines.');
    const place = await stores.place();
    const together = await Promise.all(
      Array.from({ length: 8 }, () => OperationalStore.open(place, [notes, more])),
    );
    await together[0]?.tables<Notes>().insertInto('note').values(aNote).execute();
    expect(await together[7]?.tables<Notes>().selectFrom('note').select('text').execute()).toHaveLength(1);
    await Promise.all(together.map((store) => store.close()));
    await stores.stop();
  });
});

describe('an operational store in a file', () => {
  it('is copied while it is in use', async () => {
    const [, start] = engines[0] ?? [];
    const stores = await start?.();
    if (!stores) throw new Error('SQLite is not among the engines.');
    const [from, to] = [await stores.place(), await stores.place()];
    const store = await OperationalStore.open(from, [notes]);
    await store.tables<Notes>().insertInto('note').values(aNote).execute();
    await backUpOperational(from.replace('sqlite:', ''), to.replace('sqlite:', ''));
    await store.close();

    const copy = await OperationalStore.open(to, [notes]);
    expect(await copy.tables<Notes>().selectFrom('note').selectAll().execute()).toEqual([aNote]);
    await copy.close();
    await stores.stop();
  });
});

describe('a connection string', () => {
  it('that names no store is refused, without what could be a password in it', async () => {
    await expect(OperationalStore.open('mysql://me:secret@here', [])).rejects.toThrow('sqlite:<path>');
    await expect(OperationalStore.open('mysql://me:secret@here', [])).rejects.not.toThrow('secret');
  });
});

const aNote = { text: 'kept', position: 7, seconds: null };

type Notes = { note: { text: string; position: number; seconds: number | null; colour?: string } };
const notes: Migrations = {
  '2026-11-23-notes': {
    up: (db) =>
      db.schema
        .createTable('note')
        .addColumn('text', 'text', (column) => column.primaryKey())
        .addColumn('position', 'bigint', (column) => column.notNull())
        .addColumn('seconds', 'double precision')
        .execute(),
  },
};
const more: Migrations = {
  '2026-11-24-colours': {
    up: (db) =>
      db.schema
        .alterTable('note')
        .addColumn('colour', 'text', (column) => column.notNull().defaultTo('yellow'))
        .execute(),
  },
};
