import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FileTooLarge, FileUnknown, type FileStore } from '../index';

/** A store under test, empty; `reopen` is another process at the same files. */
export type OpenFiles = { files: FileStore; reopen(): Promise<FileStore>; close(): Promise<void> };

/** How files are kept, whatever keeps them. */
export const fileStoreContract = (name: string, open: () => Promise<OpenFiles>): void => {
  describe(`a file store: ${name}`, () => {
    let opened: OpenFiles;
    let files: FileStore;
    beforeEach(async () => {
      opened = await open();
      files = opened.files;
    });
    afterEach(() => opened.close());

    it('names a file by the digest of its bytes and gives it back', async () => {
      expect(await files.put(of('abc'), 100)).toEqual({ digest: sha256OfAbc, bytes: 3 });
      expect(await files.has(sha256OfAbc)).toBe(true);
      expect((await buffer(files.open(sha256OfAbc))).toString()).toBe('abc');
      expect(await readFile(await files.localPath(sha256OfAbc), 'utf8')).toBe('abc');
    });

    it('gives it back to whoever opens the store later', async () => {
      await files.put(of('abc'), 100);
      const later = await opened.reopen();
      expect((await buffer(later.open(sha256OfAbc))).toString()).toBe('abc');
      expect(await readFile(await later.localPath(sha256OfAbc), 'utf8')).toBe('abc');
    });

    it('keeps a file of many megabytes as it is, in whatever pieces it comes', async () => {
      const content = Buffer.concat([Buffer.alloc(3_000_000, 'abc'), Buffer.alloc(2_500_000, '\0\xff\n')]);
      const pieces = [7, 100_000, 1_048_576, 1_048_577].map((end, index, ends) =>
        content.subarray(ends[index - 1] ?? 0, end),
      );
      const stored = await files.put(Readable.from([...pieces, content.subarray(1_048_577)]), 10_000_000);
      expect(stored).toEqual({ digest: digestOf(content), bytes: content.length });
      expect((await buffer(files.open(stored.digest))).equals(content)).toBe(true);
    });

    it('keeps an empty file too', async () => {
      const { digest } = await files.put(Readable.from([]), 10);
      expect((await buffer(files.open(digest))).length).toBe(0);
      expect(await readFile(await files.localPath(digest), 'utf8')).toBe('');
    });

    it('keeps nothing of a file that is too large, or that breaks off', async () => {
      await expect(files.put(Readable.from([Buffer.alloc(101)]), 100)).rejects.toThrow(FileTooLarge);
      const breaking = async function* () {
        yield await Promise.resolve(Buffer.from('ab'));
        throw new Error('the line went dead');
      };
      await expect(files.put(Readable.from(breaking()), 100)).rejects.toThrow('the line went dead');
      expect(await files.list()).toEqual([]);
      expect(await files.has(digestOf(Buffer.from('ab')))).toBe(false);
    });

    it('keeps the same bytes once, however many bring them at once', async () => {
      const stored = await Promise.all([1, 2, 3, 4].map(() => files.put(of('abc'), 100)));
      expect(new Set(stored.map(({ digest }) => digest)).size).toBe(1);
      expect(await files.list()).toEqual([{ digest: sha256OfAbc, bytes: 3 }]);
    });

    it('lists what it has, and no longer what was removed', async () => {
      const { digest: other } = await files.put(of('other'), 100);
      await files.put(of('abc'), 100);
      expect((await files.list()).map(({ digest }) => digest)).toEqual([other, sha256OfAbc].sort());
      await files.remove(other);
      await files.remove(other);
      expect(await files.list()).toEqual([{ digest: sha256OfAbc, bytes: 3 }]);
      expect(await files.has(other)).toBe(false);
    });

    it('says so where there is no such file', async () => {
      await expect(buffer(files.open(sha256OfAbc))).rejects.toThrow(FileUnknown);
      await expect(files.localPath(sha256OfAbc)).rejects.toThrow(FileUnknown);
    });

    it('never leaves its place, whatever it is asked for', async () => {
      await expect((async () => files.localPath('../../etc/passwd'))()).rejects.toThrow('SHA-256');
      await expect((async () => files.has('../../etc/passwd'))()).rejects.toThrow('SHA-256');
      await expect((async () => files.remove('../../etc/passwd'))()).rejects.toThrow('SHA-256');
      expect(() => files.open('../../etc/passwd')).toThrow('SHA-256');
    });
  });
};

const sha256OfAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const of = (text: string) => Readable.from([Buffer.from(text)]);
const digestOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');
