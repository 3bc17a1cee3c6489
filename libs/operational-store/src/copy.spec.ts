import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  copyFiles,
  copyOperational,
  FolderFiles,
  openFileStore,
  type FileStore,
  type Migrations,
  type OperationalStore,
} from './index';
import { engines, type TestStores } from './testing';

let started: TestStores[];
beforeAll(async () => {
  started = await Promise.all(engines.map(([, start]) => start()));
});
afterAll(() => Promise.all(started.map((stores) => stores.stop())));

describe.each(pairs())('what is kept, from %s to %s', (_from, _to, [source, target]) => {
  const opened = async (theirs: Migrations = notes) =>
    [await started[source]!.open(notes), await started[target]!.open(theirs)] as const;

  it('is copied row by row, and the other store then holds that alone', async () => {
    const [from, to] = await opened();
    await fill(from, 450);
    await to.tables<Notes>().insertInto('note').values(note(9_999)).execute();
    const told: [string, number, number][] = [];
    const copied = await copyOperational(from, to, { onProgress: (...step) => told.push(step) });
    expect(copied).toEqual({ tables: 2, rows: 451 });
    expect(told).toContainEqual(['note', 450, 450]);
    expect((await all(to)).map(withoutNul)).toEqual((await all(from)).map(withoutNul));
    // Again, as after an interruption.
    expect(await copyOperational(from, to)).toEqual(copied);
    expect(await all(to)).toHaveLength(450);
    await Promise.all([from.close(), to.close()]);
  });

  it('names the places that its events have in the other log', async () => {
    const [from, to] = await opened();
    await fill(from, 3);
    const translate = { columns: { note: ['position'] }, value: (position: number) => position * 10 };
    await copyOperational(from, to, { translate });
    expect((await all(to)).map(({ position }) => position)).toEqual([null, 10, 20]);
    await Promise.all([from.close(), to.close()]);
  });

  it('is not said to be the same where it is not', async () => {
    const [from, to] = await opened(meddling);
    await fill(from, 3);
    await expect(copyOperational(from, to)).rejects.toThrow('note does not hold what was copied');
    await Promise.all([from.close(), to.close()]);
  });
});

describe.each(pairs())('files, from %s to %s', (_from, _to, [source, target]) => {
  it('arrive as they were, those that were cut off on an earlier way too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gatehouse-copying-'));
    const from = await openFileStore(await started[source]!.place(), join(folder, 'from'));
    const to = await openFileStore(await started[target]!.place(), join(folder, 'to'));
    const kept = [await put(from, 'one'), await put(from, 'two'), await put(from, 'x'.repeat(2_500_000))];
    await to.put(Readable.from([Buffer.from('one')]), 100);
    if (to instanceof FolderFiles) await truncate(await to.localPath(kept[0]?.digest ?? ''), 1);

    const told: number[] = [];
    expect(await copyFiles(from, to, (done, total) => told.push(done / total))).toBe(3);
    expect(told.at(-1)).toBe(1);
    expect(await to.list()).toEqual(await from.list());
    expect(await copyFiles(to, from)).toBe(3);
    await Promise.all([from.close(), to.close()]);
    await rm(folder, { recursive: true });
  });
});

function pairs() {
  return engines.flatMap(([from], source) =>
    engines.map(([to], target) => [from, to, [source, target]] as const),
  );
}

type Notes = {
  note: { id: string; text: string | null; position: number | null; seconds: number | null; count: number };
  other: { one: string; two: number };
};
const notesWith = (count: 'integer' | 'text'): Migrations => ({
  '2026-11-23-notes': {
    up: async (db) => {
      await db.schema
        .createTable('note')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('text', 'text')
        .addColumn('position', 'bigint')
        .addColumn('seconds', 'double precision')
        .addColumn('count', count, (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('other')
        .addColumn('one', 'text', (column) => column.notNull())
        .addColumn('two', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('other_key', ['one', 'two'])
        .execute();
    },
  },
});
const notes = notesWith('integer');
/** A target that keeps something else than what it is given, for whatever reason. */
const meddling = notesWith('text');

const note = (row: number): Notes['note'] => ({
  id: `note-${row}`,
  text: row % 7 === 3 ? null : `é \0 “${row}”\n`,
  position: row === 0 ? null : row,
  seconds: row / 3,
  count: row % 5,
});

async function fill(store: OperationalStore, count: number) {
  for (let row = 0; row < count; row++)
    await store.tables<Notes>().insertInto('note').values(note(row)).execute();
  await store.tables<Notes>().insertInto('other').values({ one: 'a', two: 2 }).execute();
}

const all = (store: OperationalStore) =>
  store.tables<Notes>().selectFrom('note').selectAll().orderBy('id').execute();

const withoutNul = ({ text, ...row }: Notes['note']) => ({
  ...row,
  text: text && text.replaceAll('\0', '\uFFFD'),
});

const put = (files: FileStore, text: string) => files.put(Readable.from([Buffer.from(text)]), 10_000_000);
