import { inTransaction, openPool, prepareSchema, saidPlainly } from '@gatehouse/postgres';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Pool } from 'pg';
import { checkedDigest, FileStore, FileUnknown, type StoredFile } from '../file-store';
import { fileTables } from './file.tables';
import { LocalCopies } from './local-copies';
import { schema } from './schema';

/** Files in rows of a megabyte, for any number of processes; each keeps copies of those it works with in a folder. */
export class PostgresFiles extends FileStore {
  readonly isShared = true;

  private constructor(
    private readonly pool: Pool,
    private readonly copies: LocalCopies,
  ) {
    super();
  }

  static async open(connection: string, folder: string): Promise<PostgresFiles> {
    const pool = openPool(connection, { schema, most: 4 });
    try {
      await prepareSchema(pool, schema, async (client) => {
        await client.query(fileTables);
      });
    } catch (error) {
      await pool.end();
      throw error;
    }
    return new PostgresFiles(pool, new LocalCopies(folder));
  }

  /** By way of the folder: what a file is called is known once all of it has come. */
  async put(content: Readable, limit: number): Promise<StoredFile> {
    const stored = await this.copies.put(content, limit);
    await this.send(stored);
    return stored;
  }

  open(digest: string): Readable {
    return Readable.from(this.parts(checkedDigest(digest)), { objectMode: false });
  }

  async has(digest: string): Promise<boolean> {
    return (await this.find(digest)) !== null;
  }

  async localPath(digest: string): Promise<string> {
    const stored = await this.find(digest);
    if (stored === null) throw new FileUnknown(digest);
    return this.copies.pathOf(stored, () => this.open(digest));
  }

  async remove(digest: string): Promise<void> {
    await this.ask('delete from stored_file where digest = $1', [checkedDigest(digest)]);
    await this.copies.remove(digest);
  }

  async list(): Promise<StoredFile[]> {
    const { rows } = await this.pool.query<StoredFile>(
      'select digest, bytes from stored_file order by digest',
    );
    return rows;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /** All of it or nothing; whoever sends the same file at the same moment waits, and finds it there. */
  private async send(stored: StoredFile): Promise<void> {
    const { digest, bytes } = stored;
    if (await this.find(digest)) return;
    const path = await this.copies.pathOf(stored, () => this.open(digest));
    await inTransaction(this.pool, async (client) => {
      const insert = 'insert into stored_file (digest, bytes) values ($1, $2) on conflict do nothing';
      const { rowCount } = await client.query(insert, [digest, bytes]);
      if (rowCount === 0) return;
      let part = 0;
      for await (const content of createReadStream(path, { highWaterMark: bytesInPart }))
        await client.query(insertPart, [digest, part++, content]);
    });
  }

  private async find(digest: string): Promise<StoredFile | null> {
    const query = 'select digest, bytes from stored_file where digest = $1';
    const [stored] = await this.ask<StoredFile>(query, [checkedDigest(digest)]);
    return stored ?? null;
  }

  private async *parts(digest: string): AsyncGenerator<Buffer> {
    const stored = await this.find(digest);
    if (stored === null) throw new FileUnknown(digest);
    const query = 'select content from stored_file_part where digest = $1 and part = $2';
    for (let part = 0, bytes = 0; bytes < stored.bytes; part++) {
      const [found] = await this.ask<{ content: Buffer }>(query, [digest, part]);
      if (found === undefined) throw new FileUnknown(digest);
      bytes += found.content.length;
      yield found.content;
    }
  }

  private async ask<Row extends object>(query: string, values: unknown[] = []): Promise<Row[]> {
    try {
      return (await this.pool.query<Row>(query, values)).rows;
    } catch (error) {
      throw saidPlainly(error);
    }
  }
}

const bytesInPart = 1_048_576;
const insertPart = 'insert into stored_file_part (digest, part, content) values ($1, $2, $3)';
