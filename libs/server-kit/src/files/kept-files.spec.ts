import { openFileStore } from '@gatehouse/operational-store';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { KeptFiles, largestKeptFile } from './kept-files';

describe('files that are handed in', () => {
  beforeEach(begin);
  afterEach(() => rm(folder, { recursive: true }));

  it('are read as they arrive, and found under the name that they are used by', async () => {
    const { digest } = await files.keep('a.txt', pieces('one, ', 'two'));
    expect(await files.find(digest, 'b.csv')).toEqual({
      ...{ digest, bytes: 8, name: 'b.csv', mediaType: 'text/csv' },
    });
    expect(await text(await files.proven(digest))).toBe('one, two');
  });

  it('that are too large without saying so keep nothing behind', async () => {
    const megabytes = Readable.from(
      (function* () {
        for (let at = 0; at <= largestKeptFile; at += 1_048_576) yield Buffer.alloc(1_048_576, 'a');
      })(),
    );
    await expect(files.keep('a.txt', megabytes)).rejects.toThrow(/larger than 50 MB/);
    expect(await left()).toEqual([]);
  });

  it('that stop half way keep nothing behind', async () => {
    const cut = Readable.from(
      // eslint-disable-next-line @typescript-eslint/require-await -- a stream that breaks
      (async function* () {
        yield Buffer.alloc(5_000, 'a');
        throw new Error('The line was cut.');
      })(),
    );
    await expect(files.keep('a.txt', cut)).rejects.toThrow('cut');
    expect(await left()).toEqual([]);
  });

  it('are asked for by a digest and nothing else', async () => {
    for (const digest of ['', '../secret', 'ab'.repeat(32)])
      expect(await files.find(digest, 'a.txt')).toBeNull();
    await expect(files.proven('ab'.repeat(32))).rejects.toThrow(/not here any more/);
  });

  it('are refused to whoever still sends, so that they hear why', async () => {
    const server = createServer((asked, answer) => {
      files.keep('a.pdf', asked).catch((error: unknown) => answer.writeHead(400).end(String(error)));
    });
    const url = await listening(server);
    const answered = new Promise<string>((resolve, reject) => {
      const sending = request(url, { method: 'POST' }, (answer) => void text(answer).then(resolve, reject));
      sending.on('error', reject);
      pieces(...Array.from({ length: 400 }, () => 'no PDF '.repeat(20_000))).pipe(sending);
    });
    expect(await answered).toContain('bytes are not');
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
});

let folder: string;
let files: KeptFiles;

async function begin() {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-kept-'));
  files = new KeptFiles(await openFileStore('sqlite:', folder));
}
function pieces(...parts: string[]): Readable {
  return Readable.from(parts.map((part) => Buffer.from(part)));
}
const left = async () => (await readdir(folder, { recursive: true })).filter((name) => name.length > 2);
const listening = (server: Server): Promise<string> =>
  new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  );
