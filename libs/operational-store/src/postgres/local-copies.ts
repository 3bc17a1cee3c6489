import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, utimes } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StoredFile } from '../file-store';
import { FolderFiles } from '../folder-files';

/** Copies on this machine of files that are kept elsewhere; each is held against its digest before it is used. */
export class LocalCopies {
  private readonly folder: FolderFiles;
  /** Those that this process has seen to be what they are called. */
  private readonly proven = new Set<string>();
  private readonly arriving = new Map<string, Promise<string>>();

  constructor(path: string) {
    this.folder = new FolderFiles(path);
  }

  async put(content: Readable, limit: number): Promise<StoredFile> {
    const stored = await this.folder.put(content, limit);
    this.proven.add(stored.digest);
    return stored;
  }

  /** The copy, fetched where it is missing or not what it should be. */
  async pathOf(file: StoredFile, fetch: () => Readable): Promise<string> {
    const arriving = this.arriving.get(file.digest) ?? this.at(file, fetch);
    this.arriving.set(file.digest, arriving);
    try {
      return await arriving;
    } finally {
      this.arriving.delete(file.digest);
    }
  }

  async remove(digest: string): Promise<void> {
    this.proven.delete(digest);
    await this.folder.remove(digest);
  }

  private async at(file: StoredFile, fetch: () => Readable): Promise<string> {
    if (!(await this.isHere(file))) {
      await this.removeUnused();
      const { digest } = await this.put(fetch(), file.bytes);
      if (digest !== file.digest) {
        await this.remove(digest);
        throw new Error(`The file ${file.digest} arrived as ${digest}. Try again.`);
      }
    }
    const path = await this.folder.localPath(file.digest);
    const now = new Date();
    await utimes(path, now, now);
    return path;
  }

  private async isHere({ digest, bytes }: StoredFile): Promise<boolean> {
    if (!(await this.folder.has(digest))) return false;
    const path = await this.folder.localPath(digest);
    if ((await stat(path)).size !== bytes) return false;
    // An earlier process left it, and may have been cut off.
    if (!this.proven.has(digest) && (await digestOf(path)) !== digest) return false;
    this.proven.add(digest);
    return true;
  }

  /** What nobody has asked for in a day is fetched again when it is. */
  private async removeUnused(): Promise<void> {
    const before = Date.now() - unusedForMs;
    for (const { digest } of await this.folder.list()) {
      const { mtimeMs } = await stat(await this.folder.localPath(digest));
      if (mtimeMs < before) await this.remove(digest);
    }
  }
}

const unusedForMs = 24 * 3_600_000;

const digestOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};
