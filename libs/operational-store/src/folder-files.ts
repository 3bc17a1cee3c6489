import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkedDigest, FileStore, FileTooLarge, FileUnknown, type StoredFile } from './file-store';

/** Files in a folder of this machine. */
export class FolderFiles extends FileStore {
  readonly isShared = false;

  constructor(private readonly folder: string) {
    super();
  }

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
    const path = this.pathOf(digest);
    return existsSync(path) ? createReadStream(path) : failing(new FileUnknown(digest));
  }

  has(digest: string): Promise<boolean> {
    return Promise.resolve(existsSync(this.pathOf(digest)));
  }

  async localPath(digest: string): Promise<string> {
    if (!(await this.has(digest))) throw new FileUnknown(digest);
    return this.pathOf(digest);
  }

  async remove(digest: string): Promise<void> {
    await rm(this.pathOf(digest), { force: true });
  }

  async list(): Promise<StoredFile[]> {
    const names = existsSync(this.folder) ? await readdir(this.folder, { recursive: true }) : [];
    const digests = names.map((name) => name.slice(3)).filter((name) => /^[0-9a-f]{64}$/.test(name));
    return Promise.all(
      digests.sort().map(async (digest) => ({ digest, bytes: (await stat(this.pathOf(digest))).size })),
    );
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private pathOf(digest: string): string {
    return join(this.folder, checkedDigest(digest).slice(0, 2), digest);
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

const failing = (error: Error): Readable =>
  new Readable({
    read() {
      this.destroy(error);
    },
  });
