import { FileStore, FileTooLarge, OperationalStore } from '@gatehouse/operational-store';
import { Clock, InputError } from '@gatehouse/server-kit';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { IntegrationsTables } from '../integrations.tables';
import { readFile, type FileReading } from '../reading/read-file';
import { UnreadableFile } from '../reading/unreadable-file';

export type Upload = { digest: string; name: string; bytes: number; reading: FileReading };

export const largestUpload = 512 * 1_048_576;

/** Files on their way to an import: kept once by digest, and read once from end to end. */
@Injectable()
export class Uploads {
  constructor(
    private readonly files: FileStore,
    private readonly store: OperationalStore,
    private readonly clock: Clock,
  ) {}

  /** Keeps nothing of a file that cannot be read. */
  async receive(name: string, content: Readable): Promise<Upload> {
    const { digest, bytes } = await this.keep(content);
    const known = await this.find(digest);
    const upload = { digest, name, bytes, reading: known?.reading ?? (await this.read(digest)) };
    const row = {
      digest,
      name,
      bytes,
      reading: JSON.stringify(upload.reading),
      uploaded_at: this.clock.now(),
    };
    const insert = this.store.tables<IntegrationsTables>().insertInto('upload').values(row);
    await insert.onConflict((conflict) => conflict.column('digest').doUpdateSet(row)).execute();
    return upload;
  }

  async find(digest: string): Promise<Upload | null> {
    const query = this.store.tables<IntegrationsTables>().selectFrom('upload').selectAll();
    const row = await query.where('digest', '=', digest).executeTakeFirst();
    if (!row) return null;
    const reading = JSON.parse(row.reading) as FileReading; // written by `receive`
    return { digest, name: row.name, bytes: row.bytes, reading };
  }

  /** Where a program on this machine can read it, to be used soon. */
  localPath(digest: string): Promise<string> {
    return this.files.localPath(digest);
  }

  private async keep(content: Readable) {
    try {
      return await this.files.put(content, largestUpload);
    } catch (error) {
      if (error instanceof FileTooLarge)
        throw new InputError('file', `${error.message} Split it into parts.`);
      throw error;
    }
  }

  private async read(digest: string): Promise<FileReading> {
    try {
      return await readFile(await this.files.localPath(digest));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      await this.files.remove(digest);
      throw new InputError('file', error.message);
    }
  }
}
