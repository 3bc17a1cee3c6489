import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type StoredFile = { digest: string; bytes: number };

/** The file is larger than may be kept; nothing was kept. */
export class FileTooLarge extends Error {
  constructor(readonly limit: number) {
    super(`The file is larger than ${Math.floor(limit / 1_048_576)} MB.`);
  }
}

/** Uploaded files, each under the SHA-256 of its bytes, so that the same file is kept once. Never executed. */
export class FileStore {
  constructor(private readonly folder: string) {}

  async put(content: Readable, limit: number): Promise<StoredFile> {
    const arriving = join(this.folder, `arriving-${randomUUID()}`);
    await mkdir(this.folder, { recursive: true });
    try {
      const stored = await this.receive(content, arriving, limit);
      await mkdir(dirname(this.pathOf(stored.digest)), { recursive: true });
      await rename(arriving, this.pathOf(stored.digest));
      return stored;
    } finally {
      await rm(arriving, { force: true });
    }
  }

  open(digest: string): Readable {
    return createReadStream(this.pathOf(digest));
  }

  has(digest: string): boolean {
    return existsSync(this.pathOf(digest));
  }

  pathOf(digest: string): string {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('A file is named by its SHA-256, 64 hex digits.');
    return join(this.folder, digest.slice(0, 2), digest);
  }

  private async receive(content: Readable, path: string, limit: number): Promise<StoredFile> {
    const hash = createHash('sha256');
    let bytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        hash.update(chunk);
        if (bytes > limit) done(new FileTooLarge(limit));
        else done(null, chunk);
      },
    });
    await pipeline(content, measure, createWriteStream(path, { flush: true }));
    return { digest: hash.digest('hex'), bytes };
  }
}
