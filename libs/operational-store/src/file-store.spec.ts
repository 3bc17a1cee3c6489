import { startPostgres, type TestPostgres } from '@gatehouse/postgres/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { openFileStore, type FileStore } from './index';
import { fileStoreContract } from './testing';

fileStoreContract('in a folder', async () => {
  const folder = await aFolder();
  const open = () => openFileStore('sqlite:beside.db', folder);
  return { files: await open(), reopen: open, close: () => rm(folder, { recursive: true }) };
});

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

fileStoreContract('in PostgreSQL', async () => {
  const processes = await manyProcesses();
  return { files: await processes.start(), reopen: processes.start, close: processes.stop };
});

describe('files in PostgreSQL', () => {
  let processes: Awaited<ReturnType<typeof manyProcesses>>;
  let one: FileStore;
  beforeEach(async () => {
    processes = await manyProcesses();
    one = await processes.start();
  });
  afterEach(() => processes.stop());

  it('are kept once, whichever process brings them, at once or later', async () => {
    const others = await Promise.all([1, 2, 3].map(() => processes.start()));
    await Promise.all([one, ...others].map((files) => files.put(large(), 10_000_000)));
    expect(await one.list()).toHaveLength(1);
    await others[0]?.put(large(), 10_000_000);
    expect(await one.list()).toHaveLength(1);
  });

  it('are fetched again where the copy at hand is not what it should be', async () => {
    const { digest } = await one.put(large(), 10_000_000);
    const content = await readFile(await one.localPath(digest));
    await truncate(await one.localPath(digest), 1_000);
    expect((await readFile(await one.localPath(digest))).equals(content)).toBe(true);

    await writeFile(await one.localPath(digest), Buffer.alloc(content.length));
    const afterRestart = await processes.start(processes.folders[0]);
    expect((await readFile(await afterRestart.localPath(digest))).equals(content)).toBe(true);
  });

  it('leave no copy behind that nobody has asked for in a day', async () => {
    const { digest: old } = await one.put(Readable.from([Buffer.from('old')]), 100);
    const dayBefore = new Date(Date.now() - 25 * 3_600_000);
    await utimes(await one.localPath(old), dayBefore, dayBefore);
    const other = await processes.start();
    const { digest } = await other.put(Readable.from([Buffer.from('new')]), 100);
    await one.localPath(digest);
    const copies = (await readdir(processes.folders[0] ?? '', { recursive: true })).filter(
      (name) => name.length > 60,
    );
    expect(copies.map((name) => basename(name))).toEqual([digest]);
    expect(await readFile(await one.localPath(old), 'utf8')).toBe('old');
  });

  it('leave alone what a store of this machine keeps in the same folder', async () => {
    const folder = processes.folders[0] ?? '';
    const own = await openFileStore('sqlite:beside.db', folder);
    const { digest } = await own.put(Readable.from([Buffer.from('own')]), 100);
    const dayBefore = new Date(Date.now() - 25 * 3_600_000);
    await utimes(await own.localPath(digest), dayBefore, dayBefore);
    const other = await processes.start();
    const { digest: fetched } = await other.put(large(), 10_000_000);
    await one.localPath(fetched);
    expect(await own.list()).toEqual([{ digest, bytes: 3 }]);
  });
});

const large = () => Readable.from(Array.from({ length: 40 }, (_, at) => Buffer.alloc(100_000, `${at}`)));

/** Any number of stores over one database, each with a folder of its own. */
async function manyProcesses() {
  const connection = await server.database();
  const folders: string[] = [];
  const opened: FileStore[] = [];
  return {
    folders,
    start: async (folder?: string) => {
      const at = folder ?? (await aFolder());
      if (folder === undefined) folders.push(at);
      const files = await openFileStore(connection, at);
      opened.push(files);
      return files;
    },
    stop: async () => {
      await Promise.all(opened.map((files) => files.close()));
      await Promise.all(folders.map((at) => rm(at, { recursive: true, force: true })));
    },
  };
}

function aFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'gatehouse-files-'));
}
