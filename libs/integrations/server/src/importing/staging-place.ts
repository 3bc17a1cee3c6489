import { FileStore, FileUnknown } from '@gatehouse/operational-store';
import { Configuration } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import { SqliteError } from 'better-sqlite3';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { ImportRun } from './import-run';
import { Staging } from './staging';

/**
 * Where the rows of an import are between its phases. While this machine is the only one, its own file is all there is.
 * Where several processes see the same files, one works on a file of its own and keeps it among those when a phase
 * ends, so that the others can read it and go on with it.
 */
@Injectable()
export class StagingPlace {
  private readonly folder: string;

  constructor(
    private readonly files: FileStore,
    { data }: Configuration,
  ) {
    this.folder = join(data, 'imports');
  }

  /** Before working on it: what was last kept, whatever an earlier turn of this process has left. */
  async fetch({ id, staging }: ImportRun): Promise<void> {
    if (this.files.isShared) await this.remove(id);
    else if (existsSync(this.pathOf(id))) return;
    if (staging === null) return;
    await mkdir(this.folder, { recursive: true });
    await copyFile(await this.files.localPath(staging), this.pathOf(id));
  }

  async working<Result>(id: string, work: (staging: Staging) => Promise<Result> | Result): Promise<Result> {
    const staging = Staging.open(this.pathOf(id));
    try {
      return await work(staging);
    } finally {
      staging.close();
    }
  }

  /** For the other processes; answers what it is kept as, or null where there are none. Not while it is worked on. */
  async keep(id: string): Promise<string | null> {
    if (!this.files.isShared) return null;
    Staging.seal(this.pathOf(id));
    const { digest } = await this.files.put(createReadStream(this.pathOf(id)), Number.MAX_SAFE_INTEGER);
    return digest;
  }

  /** What was kept, once something newer is. */
  async forget(digest: string | null): Promise<void> {
    if (digest !== null) await this.files.remove(digest);
  }

  /** After working on it. */
  async leave(id: string): Promise<void> {
    if (this.files.isShared) await this.remove(id);
  }

  /** Null where there is nothing to read, or no longer. */
  async reading<Result>(run: ImportRun, read: (staging: Staging) => Result): Promise<Result | null> {
    const staging = await this.open(run);
    if (staging === null) return null;
    try {
      return read(staging);
    } finally {
      staging.close();
    }
  }

  private async open({ id, staging }: ImportRun): Promise<Staging | null> {
    if (!this.files.isShared && existsSync(this.pathOf(id))) return Staging.open(this.pathOf(id));
    if (staging === null) return null;
    try {
      return Staging.read(await this.files.localPath(staging));
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }

  private async remove(id: string): Promise<void> {
    for (const part of ['', '-wal', '-shm']) await rm(`${this.pathOf(id)}${part}`, { force: true });
  }

  /** Several processes of one machine may have been given the same folder, and work in it side by side. */
  private pathOf(id: string): string {
    return join(this.folder, this.files.isShared ? `${id}-${hostname()}-${process.pid}.db` : `${id}.db`);
  }
}

/** Replaced by something newer, perhaps just now. */
const isGone = (error: unknown): boolean =>
  error instanceof FileUnknown || (error instanceof SqliteError && error.code === 'SQLITE_CANTOPEN');
