import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { copyOperational, FileStore, FileTooLarge, OperationalStore, type Migrations } from './index';

describe('the operational store', () => {
  it('keeps what was written over a restart and runs each migration once', async () => {
    const path = join(folder, 'operational.db');
    const first = await OperationalStore.open(path, [notes]);
    await first.tables<Notes>().insertInto('note').values({ text: 'kept' }).execute();
    await first.close();

    const second = await OperationalStore.open(path, [notes]);
    expect(await second.tables<Notes>().selectFrom('note').selectAll().execute()).toEqual([{ text: 'kept' }]);
    await second.close();
  });

  it('is copied while it is in use', async () => {
    const store = await OperationalStore.open(join(folder, 'operational.db'), [notes]);
    await store.tables<Notes>().insertInto('note').values({ text: 'copied' }).execute();
    await copyOperational(join(folder, 'operational.db'), join(folder, 'copy.db'));
    await store.close();

    const copy = await OperationalStore.open(join(folder, 'copy.db'), [notes]);
    expect(await copy.tables<Notes>().selectFrom('note').select('text').execute()).toEqual([
      { text: 'copied' },
    ]);
    await copy.close();
  });
});

describe('the file store', () => {
  it('names a file by the digest of its bytes and gives it back', async () => {
    const files = new FileStore(join(folder, 'files'));
    const stored = await files.put(Readable.from([Buffer.from('abc')]), 100);
    expect(stored).toEqual({ digest: sha256OfAbc, bytes: 3 });
    expect(await readFile(files.pathOf(stored.digest), 'utf8')).toBe('abc');
  });

  it('keeps nothing of a file that is too large', async () => {
    const files = new FileStore(join(folder, 'files'));
    await expect(files.put(Readable.from([Buffer.alloc(101)]), 100)).rejects.toThrow(FileTooLarge);
    expect(files.has(sha256OfAbc)).toBe(false);
  });

  it('never leaves its folder, whatever it is asked for', () => {
    expect(() => new FileStore(folder).pathOf('../../etc/passwd')).toThrow('SHA-256');
  });
});

const sha256OfAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

type Notes = { note: { text: string } };
const notes: Migrations = {
  '2026-11-23-notes': { up: (db) => db.schema.createTable('note').addColumn('text', 'text').execute() },
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-'));
});
afterEach(() => rm(folder, { recursive: true }));
